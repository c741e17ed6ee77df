package io.calmdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiDocumentTests extends EdgeTest {

    private JsonNode document;

    @BeforeEach
    void read() {
        document = JsonMapper.shared()
                .readTree(Objects.requireNonNull(anybody.get()
                        .uri("/v3/api-docs")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody()));
    }

    @Test
    void itIsOpenApi31WithOneProblemSchemaAndBearerTokens() {
        assertThat(document.at("/openapi").asString()).startsWith("3.1");
        assertThat(document.at("/components/schemas/Problem/properties/code").isMissingNode())
                .isFalse();
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(document.at("/paths/~1who/get/security/0/bearer").isMissingNode())
                .isFalse();
        assertThat(document.at("/paths/~1open~1page/get/security").isMissingNode())
                .isTrue();
    }

    @Test
    void whatTheEdgeTakesIsDescribedInsteadOfItsJavaTypes() {
        assertThat(document.at("/paths/~1keyed/post/parameters").toString())
                .contains("Idempotency-Key")
                .doesNotContain("claimValue");
        assertThat(document.at("/paths/~1list/get/parameters").toString())
                .contains("\"limit\"", "\"cursor\"", "\"maximum\":100");
        assertThat(document.at("/paths/~1samples~1{id}~1verb/post/parameters").toString())
                .contains("If-Match")
                .doesNotContain("\"version\"");
        assertThat(document.at("/components/schemas").toString()).doesNotContain("IdempotencyKey", "OptionalLong");
    }

    @Test
    void everyEndpointNamesItsCodes() {
        JsonNode answers = document.at("/paths/~1samples/post/responses");
        assertThat(answers.at("/400").toString())
                .contains("malformed-json", "unknown-field", "nesting-too-deep", "invalid-character");
        assertThat(answers.at("/401").toString()).contains("token-expired", "token-ambiguous");
        assertThat(answers.at("/413").toString()).contains("payload-too-large");
        assertThat(document.at("/paths/~1samples~1{id}~1verb/post/responses/409")
                        .toString())
                .contains("version-conflict", "transition-forbidden");
        assertThat(document.at("/paths/~1open~1page/get/responses/401").isMissingNode())
                .isTrue();
    }
}
