package io.calmdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DoorIT {

    private final Web web = new Web(RunningGateway.shared().address());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v2/cases",
                "/api",
                "/v3/api-docs",
                "/actuator",
                "/actuator/env",
                "/actuator/prometheus",
                "/actuator/health/liveness",
                "/auth",
                "/auth/admin/",
                "/auth/realms/master",
                "/auth/realms/calmdesk2",
                "/auth/realms/calmdesk/../master",
                "/auth/realms/calmdesk/%2e%2e/master",
                "/auth/realms/calmdesk/..%2fmaster",
                "/api/v1/public//laowang",
                "/api/v1/cases;x=y",
                "/no-such-page",
                "/no-such-file.js"
            })
    void whatIsNotInTheTableIsNotFound(String path) {
        assertThat(web.get(path).problem()).isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "/login, DELETE, GET",
        "/logout, GET, POST",
        "/api/docs, POST, GET",
        "/actuator/health, PUT, GET",
        "/, POST, 'GET, HEAD'"
    })
    void aMethodAnAddressDoesNotKnowIsNotAllowed(String path, String method, String allowed) {
        Web.Answer answer = web.send(method, path, BodyPublishers.noBody());
        assertThat(answer.problem()).isEqualTo("405 method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo(allowed);
    }

    @Test
    void withoutTokenOrSessionNobodyIsSentElsewhere() {
        for (String path : new String[] {"/api/v1/me", "/api/v1/cases", "/api/v1/stream", "/api/v1/people/x"}) {
            assertThat(web.get(path).problem()).as(path).isEqualTo("401 unauthenticated");
        }
    }

    @Test
    @Tag("R-003")
    void headersThatPretendAreTakenAway() {
        JsonNode seen = web.get(
                        "/api/v1/public/laowang",
                        "X-Tenant-Id",
                        "stolen",
                        "x-calmdesk-tenant",
                        "stolen",
                        "X-Forwarded-For",
                        "203.0.113.9",
                        "X-Forwarded-Host",
                        "evil.example",
                        "Forwarded",
                        "for=198.51.100.1",
                        "Authorization",
                        "Bearer something",
                        "Cookie",
                        "calmdesk=x; other=y")
                .json()
                .required("headers");
        assertThat(seen.toString()).doesNotContain("stolen", "evil.example", "198.51.100.1");
        assertThat(seen.has("authorization")).isFalse();
        assertThat(seen.has("cookie")).isFalse();
        assertThat(seen.path("x-forwarded-for").asString()).isEqualTo("203.0.113.9");
    }

    @Test
    void theCorrelationIdIsKeptWhenItIsHarmless() {
        Web.Answer kept = web.get("/api/v1/public/laowang", "X-Correlation-Id", "order-17.b");
        assertThat(kept.header("X-Correlation-Id")).isEqualTo("order-17.b");
        assertThat(kept.json().at("/headers/x-correlation-id").asString()).isEqualTo("order-17.b");

        Web.Answer replaced = web.get("/api/v1/nothing", "X-Correlation-Id", "a b<script>");
        assertThat(replaced.header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
        assertThat(replaced.json().required("traceId").asString()).isEqualTo(replaced.header("X-Correlation-Id"));
    }

    @Test
    void aTraceBeginsAtTheDoor() {
        JsonNode seen = web.get(
                        "/api/v1/public/laowang",
                        "traceparent",
                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
                        "tracestate",
                        "theirs=1",
                        "baggage",
                        "theirs=2")
                .json()
                .required("headers");
        assertThat(seen.path("traceparent").asString())
                // followed; the 2 in it says that the id is random
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-03")
                .doesNotContain("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(seen.toString()).doesNotContain("theirs");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 没有找到", "zh-Hant-TW, 找不到", "'fr, en;q=0.8', Not found", "fr, Not found"})
    @Tag("R-023")
    void problemsSpeakTheCallersLanguage(String language, String title) {
        assertThat(web.get("/api/v1/nothing", "Accept-Language", language)
                        .json()
                        .required("title")
                        .asString())
                .isEqualTo(title);
    }

    @Test
    void browsersAreToldWhatToRefuse() {
        Web.Answer answer = web.get("/api/v1/me");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void keycloakIsThereWithItsPublicNameAndWithoutItsHttpsOnlyCookies() {
        Web.Answer form = web.follow(web.get("/login"));
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text()).contains("<form").contains("name=\"username\"");
        assertThat(web.cookies()).containsKey("AUTH_SESSION_ID");
    }
}
