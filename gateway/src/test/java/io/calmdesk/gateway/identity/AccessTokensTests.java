package io.calmdesk.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calmdesk.gateway.GatewayProperties;
import io.calmdesk.gateway.problem.Problem;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.testing.StandardTenants;
import io.calmdesk.testing.TokenMaker;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;

class AccessTokensTests {

    private static final TokenMaker MAKER = TokenMaker.shared();
    private static final TenantId RESTAURANT = StandardTenants.RESTAURANT.id();
    private static final TenantId HOTEL = StandardTenants.HOTEL.id();

    private static final AccessTokens TOKENS = accepting(MAKER.keysUrl());

    @Test
    void aGoodTokenNamesItsCaller() {
        Caller caller = verified(MAKER.token(RESTAURANT, "wang", Role.CS_LEAD, Role.APPROVER));
        assertThat(caller.subject()).isEqualTo("wang");
        assertThat(caller.tenant()).isEqualTo(RESTAURANT);
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.CS_LEAD, Role.APPROVER);
        assertThat(caller.csrf()).isNull();
    }

    @Test
    void anOldOneIsExpired() {
        assertRefused(MAKER.expiredToken(RESTAURANT, "wang", Role.CS_LEAD), "token-expired");
    }

    @Test
    void aForgedOneIsInvalid() {
        assertRefused(MAKER.forgedToken(RESTAURANT, "wang", Role.TENANT_ADMIN), "token-invalid");
        assertRefused("not.a.token", "token-invalid");
        assertRefused("", "token-invalid");
        assertRefused("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ3YW5nIn0.", "token-invalid");
    }

    @Test
    void aChangedOneIsInvalid() {
        String token = MAKER.token(RESTAURANT, "wang", Role.FRONT_LINE);
        String[] parts = token.split("\\.");
        String other = MAKER.token(HOTEL, "wang", Role.TENANT_ADMIN).split("\\.")[1];
        assertRefused(parts[0] + "." + other + "." + parts[2], "token-invalid");
    }

    @Test
    @Tag("R-003")
    void oneThatNamesTwoBusinessesOrNoneIsAmbiguous() {
        assertRefused(MAKER.ambiguousToken(RESTAURANT, HOTEL, "wang", Role.CS_LEAD), "token-ambiguous");
        assertRefused(MAKER.tenantlessToken("wang"), "token-ambiguous");
    }

    @Test
    void unknownKeysAreAskedForOnlyNowAndThen() {
        verified(MAKER.token(RESTAURANT, "wang", Role.CS_LEAD));
        assertRefused(MAKER.forgedToken(RESTAURANT, "wang", Role.CS_LEAD), "token-invalid");
        verified(MAKER.token(RESTAURANT, "wang", Role.CS_LEAD));
    }

    @Test
    void withoutKeysNothingCanBeSaid() {
        AccessTokens blind = accepting("http://127.0.0.1:9/certs");
        assertThatThrownBy(() -> blind.verify(MAKER.token(RESTAURANT, "wang", Role.CS_LEAD))
                        .block(Duration.ofSeconds(30)))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("temporarily-unavailable"));
    }

    private Caller verified(String token) {
        return TOKENS.verify(token).blockOptional(Duration.ofSeconds(30)).orElseThrow();
    }

    private void assertRefused(String token, String code) {
        assertThatThrownBy(() -> TOKENS.verify(token).block(Duration.ofSeconds(30)))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private static AccessTokens accepting(String keys) {
        GatewayProperties properties = new GatewayProperties(
                URI.create("http://127.0.0.1:8080"),
                URI.create("http://127.0.0.1:9/auth"),
                "secret",
                URI.create(keys),
                0,
                0,
                0,
                List.of(),
                "");
        return new AccessTokens(
                new SigningKeys(properties, WebClient.builder(), InstantSource.system()),
                properties,
                InstantSource.system());
    }
}
