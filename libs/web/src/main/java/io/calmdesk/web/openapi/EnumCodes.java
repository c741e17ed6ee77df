package io.calmdesk.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Enums are written by their code, never by the name of a constant. */
final class EnumCodes implements GlobalOpenApiCustomizer {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    @Override
    public void customise(OpenAPI document) {
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().values().forEach(EnumCodes::codes);
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares it
    private static void codes(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        for (Schema property : ((Map<String, Schema>) schema.getProperties()).values()) {
            List<Object> constants = property.getEnum();
            if (constants != null) {
                property.setEnum(new ArrayList<>(constants));
                property.getEnum().replaceAll(it -> it instanceof String name ? code(name) : it);
            }
        }
    }

    private static String code(String constant) {
        return CONSTANT.matcher(constant).matches()
                ? constant.toLowerCase(Locale.ROOT).replace('_', '-')
                : constant;
    }
}
