package io.calmdesk.crises;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API document says of itself, of codes and of what may be absent. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Calmdesk crises",
                        version = "1",
                        description = "Crises: opened, led by a playbook, logged, settled, reviewed."))
class ApiDocumentConfiguration {

    @Bean
    ApiDocumentNullness apiDocumentNullness() {
        return new ApiDocumentNullness();
    }

    /** Enums are written by their code, never by the name of a constant. */
    @Bean
    GlobalOpenApiCustomizer codesOfEnums() {
        return document -> document.getComponents().getSchemas().values().forEach(ApiDocumentConfiguration::codes);
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
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
