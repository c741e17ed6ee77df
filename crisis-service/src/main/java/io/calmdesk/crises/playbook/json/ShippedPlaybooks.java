package io.calmdesk.crises.playbook.json;

import io.calmdesk.crises.playbook.CrisisType;
import io.calmdesk.crises.playbook.Playbook;
import io.calmdesk.crises.playbook.Playbooks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The playbooks that come with this release, one file a version; {@code index.json} lists them, oldest first. */
public final class ShippedPlaybooks implements Playbooks {

    private static final String FOLDER = "/playbooks/";

    private final Map<String, Playbook> all = new HashMap<>();
    private final Map<CrisisType, Playbook> newest = new EnumMap<>(CrisisType.class);

    public ShippedPlaybooks() {
        for (String file : read("index.json", Index.class).playbooks()) {
            Playbook playbook = read(file + ".json", PlaybookFile.class).playbook();
            all.put(file, playbook);
            newest.put(playbook.type(), playbook);
        }
    }

    @Override
    public Playbook of(CrisisType type) {
        return there(newest.get(type), type.code());
    }

    @Override
    public Playbook at(String id, int version) {
        return there(all.get(id + "@" + version), id + "@" + version);
    }

    private static Playbook there(@Nullable Playbook found, String name) {
        if (found == null) {
            throw new IllegalStateException("no playbook " + name + " in this release");
        }
        return found;
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream in = ShippedPlaybooks.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file + " in this release");
            }
            return JsonMapper.shared().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Index(List<String> playbooks) {}
}
