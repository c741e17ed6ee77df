package io.calmdesk.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.Role;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.StandardTenants;
import io.calmdesk.testing.TokenMaker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PlatformIT {

    private final RunningGateway gateway = RunningGateway.shared();
    private final Web web = new Web(gateway.address());

    @Test
    void healthNamesTheGatewayAndEachService() throws Exception {
        JsonNode health = web.get("/actuator/health").json();
        assertThat(health.required("status").asString()).isEqualTo("UP");
        assertThat(health.required("components").propertyNames())
                .containsExactly(
                        "case-service",
                        "crisis-service",
                        "gateway",
                        "notification-service",
                        "reporting-service",
                        "tenant-service");

        RunningGateway.service().feel(false);
        try {
            Thread.sleep(1_100); // the last answer is good for a second
            Web.Answer down = web.get("/actuator/health");
            assertThat(down.problem()).isEqualTo("503 not-ready");
            assertThat(down.json().at("/components/case-service/status").asString())
                    .isEqualTo("DOWN");
            assertThat(down.json().at("/components/gateway/status").asString()).isEqualTo("UP");
        } finally {
            RunningGateway.service().feel(true);
            Thread.sleep(1_100);
        }
    }

    @Test
    void metricsAreInsideOnly() {
        assertThat(web.get("/actuator/prometheus").problem()).isEqualTo("404 not-found");
        assertThat(new Web(gateway.innerAddress()).get("/actuator/prometheus").text())
                .contains("http_server_requests");
    }

    @Test
    void theApiIsOneDocument() {
        JsonNode document = web.get("/api/docs").json();
        assertThat(document.required("openapi").asString()).startsWith("3.1");
        assertThat(document.required("paths").propertyNames()).contains("/api/v1/me", "/logout");
    }

    @Test
    void tokensNobodySignedAreRefused() {
        TokenMaker stranger = TokenMaker.shared();
        String forged = stranger.token(
                StandardTenants.HOTEL.id(), StandardTenants.HOTEL.admin().actor(), Role.TENANT_ADMIN);
        assertThat(web.get("/api/v1/cases", "Authorization", "Bearer " + forged).problem())
                .isEqualTo("401 token-invalid");
        assertThat(web.get("/api/v1/cases", "Authorization", "Bearer ").problem())
                .isEqualTo("401 token-invalid");
        assertThat(web.get("/api/v1/cases", "Authorization", "Basic YTpi").problem())
                .isEqualTo("401 token-invalid");
    }

    @Test
    void aTokenThatNamesNoBusinessIsAmbiguous() {
        String token = new Realm().tokenOfNoBusiness();
        assertThat(web.get("/api/v1/cases", "Authorization", "Bearer " + token).problem())
                .isEqualTo("401 token-ambiguous");
    }

    @Test
    void aTokenForSomebodyElseIsInvalid() {
        String token =
                new Realm().token("tenant-service", Infrastructure.shared().provisioningClientSecret());
        assertThat(web.get("/api/v1/cases", "Authorization", "Bearer " + token).problem())
                .isEqualTo("401 token-invalid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN | 没有找到",
                "zh-HK | 找不到",
                "en    | Not found",
                "fr    | Not found",
                ";;;   | Not found",
            })
    @Tag("R-023")
    void refusesInTheCallersLanguage(String accepted, String title) {
        Web.Answer answer = web.get("/api/v1/nothing", "Accept-Language", accepted);
        assertThat(answer.problem()).isEqualTo("404 not-found");
        assertThat(answer.json().required("title").asString()).isEqualTo(title);
        assertThat(answer.json().required("instance").asString()).isEqualTo("/api/v1/nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"zh-CN | zh-CN", "zh-HK | zh-TW", "fr | en", ";;; | en"})
    @Tag("R-023")
    void saysBesideTheLogInFormsWhatItSaysElsewhere(String accepted, String language) {
        Web.Answer page = web.get("/login/oauth2/code/keycloak?state=lost", "Accept-Language", accepted);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<html lang=\"" + language + "\">");
    }
}
