package io.calmdesk.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.Role;
import io.calmdesk.testing.TokenMaker;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class RequestTests extends EdgeTest {

    @Test
    void aBodyAboveTheLimitIsRefusedByItsLength() {
        isProblem(
                agent.post()
                        .uri("/samples")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(new byte[(1 << 20) + 1])
                        .exchange(),
                413,
                "payload-too-large");
    }

    @Test
    void aBodyAboveTheLimitIsRefusedInChunksToo() throws Exception {
        for (String path : new String[] {"/samples", "/keyed"}) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header(
                            "Authorization",
                            "Bearer " + TokenMaker.shared().token(SampleService.TENANT, "a", Role.CS_AGENT))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "large")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[(1 << 20) + 1])))
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(413);
                assertThat(answer.body()).contains("payload-too-large");
            }
        }
    }

    @Test
    void aBodyJustBelowTheLimitIsRead() {
        String text = "长".repeat(340_000);
        agent.post()
                .uri("/samples")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"count\":1,\"text\":\"" + text + "\"}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void theSameKeyAndBodyGiveTheSameClaim() {
        Map<String, Object> one = keyed("abc", "{\"count\":1,\"text\":\"x\"}");
        Map<String, Object> again = keyed("abc", "{\"count\":1,\"text\":\"x\"}");
        Map<String, Object> other = keyed("abc", "{\"count\":1,\"text\":\"y\"}");

        assertThat(one).isEqualTo(again).containsEntry("key", "POST /keyed abc").containsEntry("text", "x");
        assertThat(other.get("key")).isEqualTo(one.get("key"));
        assertThat(other.get("hash")).isNotEqualTo(one.get("hash"));
    }

    @Test
    void withoutAKeyNothingIsClaimed() {
        agent.post()
                .uri("/keyed")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"count\":1}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.key")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "0123456789ABCDEF-0123456789ABCDEF-0123456789ABCDEF-0123456789ABCDEF-0123456789ABCDEF-0123456789ABCDEF-0123456789ABCDEF-0123456789ABCDEF-0123456789ABCDEF-0123456789ABCDEF-0123456789ABCDEF-0123456789ABCDEF-0123456789ABCDEF-0123456789ABCDEF-0123456789ABCDEF-X"
            })
    void aKeyThatIsNoneIsRefused(String key) {
        isProblem(
                agent.post()
                        .uri("/keyed")
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"count\":1}")
                        .exchange(),
                400,
                "invalid-key");
    }

    @Test
    void aVersionIsTakenFromIfMatch() {
        assertThat(verb("\"7\"")
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .isEqualTo("OptionalLong[7]");
        agent.post()
                .uri("/samples/1/verb")
                .exchange()
                .expectHeader()
                .valueEquals("ETag", "\"7\"")
                .expectBody(String.class)
                .isEqualTo("OptionalLong.empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "*",
                "W/\"7\"",
                "\"7\",\"8\"",
                "\"-1\"",
                "\"seven\"",
                "\"99999999999999999999\"",
                "\"07\"",
                ""
            })
    void aVersionThatIsNoneIsRefused(String ifMatch) {
        isProblem(verb(ifMatch), 400, "invalid-version");
    }

    @Test
    void aLimitIsBetweenOneAndAHundred() {
        list("").jsonPath("$.limit").isEqualTo(50);
        list("?limit=1").jsonPath("$.limit").isEqualTo(1);
        list("?limit=100").jsonPath("$.limit").isEqualTo(100);
        for (String limit : new String[] {"0", "101", "-1", "many", "", "1.5", "99999999999", "1&limit=2"}) {
            isProblem(agent.get().uri("/list?limit=" + limit).exchange(), 400, "out-of-range");
        }
    }

    @Test
    void aCursorLeadsBackToItsPlaceAndNowhereElse() {
        String cursor = String.valueOf(Objects.requireNonNull(agent.get()
                        .uri("/list")
                        .exchange()
                        .expectBody(Map.class)
                        .returnResult()
                        .getResponseBody())
                .get("next"));
        list("?cursor=" + cursor)
                .jsonPath("$.place[0]")
                .isEqualTo("2026")
                .jsonPath("$.place[1]")
                .isEqualTo("名");

        var stranger = with(TokenMaker.shared()
                .token(
                        new io.calmdesk.kernel.TenantId("01900000-0000-7000-8000-0000000000b0"),
                        "agent-1",
                        Role.CS_AGENT));
        isProblem(stranger.get().uri("/list?cursor=" + cursor).exchange(), 400, "invalid-cursor");
        for (String damaged : new String[] {"", "x", "damaged", cursor + "A", cursor.substring(1), "%00"}) {
            isProblem(agent.get().uri("/list?cursor=" + damaged).exchange(), 400, "invalid-cursor");
        }
    }

    @Test
    void controllersRunOnVirtualThreadsAndKnowTheirRequest() {
        agent.get()
                .uri("/thread")
                .header(Correlation.HEADER, "from-the-gateway.1")
                .exchange()
                .expectHeader()
                .valueEquals(Correlation.HEADER, "from-the-gateway.1")
                .expectBody()
                .jsonPath("$.virtual")
                .isEqualTo(true)
                .jsonPath("$.correlation")
                .isEqualTo("from-the-gateway.1")
                .jsonPath("$.tenant")
                .isEqualTo(SampleService.TENANT.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "<script>",
                "",
                "-x",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void aCorrelationIdThatIsNoneIsReplaced(String sent) {
        String answered = agent.get()
                .uri("/thread")
                .header(Correlation.HEADER, sent)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getFirst(Correlation.HEADER);
        assertThat(answered).isNotEqualTo(sent).hasSize(36);
    }

    private Map<String, Object> keyed(String key, String body) {
        return Objects.requireNonNull(agent.post()
                .uri("/keyed")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.getBytes(UTF_8))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec verb(String ifMatch) {
        return agent.post().uri("/samples/1/verb").header("If-Match", ifMatch).exchange();
    }

    private WebTestClient.BodyContentSpec list(String query) {
        return agent.get().uri("/list" + query).exchange().expectStatus().isOk().expectBody();
    }
}
