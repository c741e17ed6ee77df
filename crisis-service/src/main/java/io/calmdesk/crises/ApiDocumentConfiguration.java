package io.calmdesk.crises;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.context.annotation.Configuration;

/** What the API document says of itself. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Calmdesk crises",
                        version = "1",
                        description = "Crises: opened, led by a playbook, logged, settled, reviewed."))
class ApiDocumentConfiguration {}
