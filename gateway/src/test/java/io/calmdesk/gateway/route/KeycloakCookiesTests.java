package io.calmdesk.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class KeycloakCookiesTests {

    @Test
    void withoutHttpsCookiesDoNotInsistOnIt() {
        HttpHeaders headers = new HttpHeaders();
        headers.add("Set-Cookie", "A=1;Version=1;Path=/auth/;Secure;HttpOnly;SameSite=None");
        headers.add("Set-Cookie", "SECURE=secure; Path=/; Secure; SameSite=Strict");
        KeycloakCookies.relax(headers);
        assertThat(headers.get("Set-Cookie"))
                .containsExactly(
                        "A=1;Version=1;Path=/auth/;HttpOnly; SameSite=Lax", "SECURE=secure; Path=/; SameSite=Strict");
    }
}
