package io.calmdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class ProblemTests extends EdgeTest {

    @ParameterizedTest
    @CsvSource({
        "malformed, 400, too-long",
        "missing, 400, missing-field",
        "several, 400, invalid-field",
        "not-found, 404, not-found",
        "conflict, 409, version-conflict",
        "forbidden, 403, forbidden",
        "unprocessable, 422, idempotency-key-reused",
        "unavailable, 503, signup-continuing",
        "mongo, 503, temporarily-unavailable",
        "kafka, 503, temporarily-unavailable",
        "unexpected, 500, internal-error",
    })
    void everyFamilyHasItsAnswer(String family, int status, String code) {
        isProblem(agent.get().uri("/refusals/" + family).exchange(), status, code);
    }

    @Test
    void whatARefusalSaysIsInTheAnswer() {
        agent.get()
                .uri("/refusals/conflict")
                .exchange()
                .expectBody()
                .jsonPath("$.currentVersion")
                .isEqualTo(8);
        agent.get()
                .uri("/refusals/several")
                .exchange()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("words")
                .jsonPath("$.errors[1].code")
                .isEqualTo("unknown-code");
        agent.get().uri("/refusals/unavailable").exchange().expectHeader().valueEquals("Retry-After", "2");
        agent.get().uri("/refusals/mongo").exchange().expectHeader().valueEquals("Retry-After", "1");
    }

    @Test
    void saysWhereItHappened() {
        agent.get()
                .uri("/refusals/not-found?q=1")
                .exchange()
                .expectBody()
                .jsonPath("$.instance")
                .isEqualTo("/refusals/not-found");
    }

    @ParameterizedTest
    @CsvSource({"unexpected", "mongo", "kafka"})
    @ExtendWith(OutputCaptureExtension.class)
    void aFailureKeepsItsTextOutOfTheLog(String family, CapturedOutput log) {
        agent.get().uri("/refusals/" + family).exchange().expectStatus().is5xxServerError();
        assertThat(log.getAll()).contains("request failed").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"unexpected", "mongo", "kafka"})
    void aFailureKeepsItsTextToItself(String family) {
        String body = agent.get()
                .uri("/refusals/" + family)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(body).doesNotContain("secret", "Exception", "io.calmdesk");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN                      | 找不到所请求的内容。",
                "zh                         | 找不到所请求的内容。",
                "zh-TW                      | 找不到所請求的內容。",
                "zh-Hant-HK                 | 找不到所請求的內容。",
                "zh-HK                      | 找不到所請求的內容。",
                "fr;q=1, zh-TW;q=0.8, en;q=0.1 | 找不到所請求的內容。",
                "en-GB                      | There is nothing here by that name.",
                "fr                         | There is nothing here by that name.",
                ";;;                        | There is nothing here by that name.",
            })
    @Tag("R-023")
    void theCallersLanguageIsSpoken(String accepted, String title) {
        agent.get()
                .uri("/refusals/not-found")
                .header("Accept-Language", accepted)
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo(title);
    }

    @Test
    void whatTheFrameworkRefusesIsAProblemToo() {
        isProblem(agent.get().uri("/no/such/path").exchange(), 404, "not-found");
        isProblem(agent.method(HttpMethod.DELETE).uri("/samples").exchange(), 405, "method-not-allowed");
        agent.method(HttpMethod.DELETE)
                .uri("/samples")
                .exchange()
                .expectHeader()
                .valueEquals("Allow", "POST");
        isProblem(agent.get().uri("/who").accept(MediaType.APPLICATION_XML).exchange(), 406, "not-acceptable");
        isProblem(
                agent.post()
                        .uri("/samples")
                        .contentType(MediaType.APPLICATION_XML)
                        .bodyValue("<x/>")
                        .exchange(),
                415,
                "unsupported-media-type");
        isProblem(
                agent.post()
                        .uri("/samples")
                        .contentType(MediaType.APPLICATION_JSON)
                        .exchange(),
                400,
                "missing-body");
        isProblem(agent.get().uri("/numbers").exchange(), 400, "missing-field");
        isProblem(agent.get().uri("/numbers?n=x").exchange(), 400, "invalid-field");
    }
}
