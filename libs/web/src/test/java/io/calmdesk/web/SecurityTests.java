package io.calmdesk.web;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.testing.TokenMaker;
import java.net.URI;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SecurityTests extends EdgeTest {

    private final TokenMaker tokens = TokenMaker.shared();

    @Test
    void withoutATokenNobodyIsLetIn() {
        isProblem(anybody.get().uri("/who").exchange(), 401, "unauthenticated");
        isProblem(anybody.get().uri("/no/such/path").exchange(), 401, "unauthenticated");
        anybody.get().uri("/who").exchange().expectHeader().valueEquals("WWW-Authenticate", "Bearer");
    }

    @Test
    void anAddressNoProgramWritesIsNotThere() {
        isProblem(
                anybody.get()
                        .uri(URI.create("http://127.0.0.1:" + port + "/who/%00"))
                        .exchange(),
                404,
                "not-found");
    }

    @Test
    void anotherSchemeIsNoToken() {
        isProblem(
                anybody.get().uri("/who").header("Authorization", "Basic YTpi").exchange(), 401, "unauthenticated");
    }

    @Test
    void anExpiredTokenIsSaidToBeExpired() {
        isProblem(
                with(tokens.expiredToken(SampleService.TENANT, "agent-1", Role.CS_AGENT))
                        .get()
                        .uri("/who")
                        .exchange(),
                401,
                "token-expired");
    }

    @Test
    void aForgedOrDamagedTokenIsInvalid() {
        isProblem(
                with(tokens.forgedToken(SampleService.TENANT, "agent-1", Role.TENANT_ADMIN))
                        .get()
                        .uri("/who")
                        .exchange(),
                401,
                "token-invalid");
        isProblem(with("not.a.token").get().uri("/who").exchange(), 401, "token-invalid");
        isProblem(with("").get().uri("/who").exchange(), 401, "token-invalid");
        isProblem(with(unsigned()).get().uri("/who").exchange(), 401, "token-invalid");
    }

    @Test
    void aTokenMustNameExactlyOneBusiness() {
        isProblem(
                with(tokens.ambiguousToken(SampleService.TENANT, new TenantId(Ids.next()), "agent-1", Role.CS_AGENT))
                        .get()
                        .uri("/who")
                        .exchange(),
                401,
                "token-ambiguous");
        isProblem(with(tokens.tenantlessToken("agent-1")).get().uri("/who").exchange(), 401, "token-ambiguous");
    }

    @Test
    void whoWasRemovedIsKeptOut() {
        isProblem(
                with(tokens.token(SampleService.TENANT, "removed", Role.CS_AGENT))
                        .get()
                        .uri("/who")
                        .exchange(),
                403,
                "access-removed");
    }

    @Test
    void aBusinessInPreparationIsAskedToWait() {
        var answer = with(tokens.token(SampleService.PREPARING, "agent-1", Role.CS_AGENT))
                .get()
                .uri("/who")
                .exchange();
        answer.expectHeader().valueEquals("Retry-After", "1");
        isProblem(answer, 503, "tenant-preparing");
    }

    @Test
    @Tag("R-003")
    void theCallerIsWhoTheTokenSaysWhateverTheHeadersSay() {
        agent.get()
                .uri("/who")
                .header("X-Tenant-Id", "01900000-0000-7000-8000-0000000000b0")
                .header("X-Tenant", "01900000-0000-7000-8000-0000000000b0")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.tenant.value")
                .isEqualTo(SampleService.TENANT.value())
                .jsonPath("$.actor")
                .isEqualTo("agent-1");
    }

    @Test
    @Tag("R-009")
    void aRightThatIsMissingIsRefusedAndNamed() {
        isProblem(agent.get().uri("/leads-only").exchange(), 403, "forbidden");
        agent.get()
                .uri("/leads-only")
                .exchange()
                .expectBody()
                .jsonPath("$.needs[0]")
                .isEqualTo("cs-lead");
        for (Role allowed : new Role[] {Role.CS_LEAD, Role.TENANT_ADMIN}) {
            with(tokens.token(SampleService.TENANT, "lead", allowed))
                    .get()
                    .uri("/leads-only")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    @Test
    void aPublicPageOpensForEverybodyEvenWithABadToken() {
        anybody.get().uri("/open/page").exchange().expectStatus().isOk();
        with("junk").get().uri("/open/page").exchange().expectStatus().isOk();
    }

    @Test
    void noFormMayBeForgedBecauseThereIsNoSession() {
        agent.post()
                .uri("/unread")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Set-Cookie");
    }

    @Test
    void ofTheActuatorOnlyHealthAndMetricsAreThere() {
        anybody.get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
        anybody.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        for (String path : new String[] {"env", "beans", "heapdump", "loggers", "shutdown", "mappings"}) {
            isProblem(agent.get().uri("/actuator/" + path).exchange(), 404, "not-found");
        }
    }

    private static String unsigned() {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"none\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "."
                + encoder.encodeToString(("{\"sub\":\"x\",\"organization\":{\"" + SampleService.TENANT + "\":{}}}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + ".";
    }
}
