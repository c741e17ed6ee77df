package io.calmdesk.casedesk;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.context.annotation.Configuration;

/** What the API document says of itself. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Calmdesk cases",
                        version = "1",
                        description = "Complaints and other matters as cases: taken in, handled, promised, followed."))
class ApiDocumentConfiguration {}
