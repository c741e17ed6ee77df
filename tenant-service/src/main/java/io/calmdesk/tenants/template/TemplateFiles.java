package io.calmdesk.tenants.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the versioned files that templates are kept in. */
final class TemplateFiles {

    private TemplateFiles() {}

    static <T> T read(String name, Class<T> type) {
        try (InputStream file = TemplateFiles.class.getResourceAsStream("/templates/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("template file missing: " + name);
            }
            return JsonMapper.shared().readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
