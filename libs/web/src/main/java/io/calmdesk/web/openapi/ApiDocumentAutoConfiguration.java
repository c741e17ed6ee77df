package io.calmdesk.web.openapi;

import io.calmdesk.web.Caller;
import io.calmdesk.web.IdempotencyKey;
import io.calmdesk.web.IfMatch;
import io.calmdesk.web.Limit;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** An API document that tells the edge's part of every endpoint. */
@AutoConfiguration
class ApiDocumentAutoConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, IdempotencyKey.class, Limit.class)
                .addAnnotationsToIgnore(IfMatch.class);
    }

    @Bean
    EndpointDocument endpointDocument() {
        return new EndpointDocument();
    }

    @Bean
    AnswerSchemas answerSchemas() {
        return new AnswerSchemas();
    }

    @Bean
    EnumCodes enumCodes() {
        return new EnumCodes();
    }

    @Bean
    GlobalOpenApiCustomizer sharedComponents() {
        return document -> {
            if (document.getComponents() == null) {
                document.setComponents(new Components());
            }
            document.getComponents()
                    .addSchemas(ProblemSchema.NAME, ProblemSchema.schema())
                    .addSecuritySchemes(
                            EndpointDocument.BEARER,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT"));
            // the address of whoever asked is no part of the contract
            document.setServers(null);
        };
    }
}
