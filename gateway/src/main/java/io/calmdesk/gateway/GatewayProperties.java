package io.calmdesk.gateway;

import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the gateway stands and how much it lets in.
 *
 * @param publicUrl where people reach it; decides the issuer of tokens and whether cookies need https
 * @param keycloakUrl where it reaches Keycloak itself, with the path {@code /auth}
 * @param clientSecret of the Keycloak client {@code gateway}
 * @param signingKeysUrl where the public keys of tokens are
 * @param apiRate requests a minute and business; 0 lifts the limit, here and below
 * @param signUpRate sign-ups a minute and address
 * @param publicRate requests to public pages a minute and address
 * @param trustedProxies addresses or networks whose X-Forwarded-For is believed
 * @param webRoot folder with the built web console; empty for the one inside the program
 */
@ConfigurationProperties("calmdesk.gateway")
@Validated
public record GatewayProperties(
        URI publicUrl,
        URI keycloakUrl,
        String clientSecret,
        URI signingKeysUrl,
        @PositiveOrZero long apiRate,
        @PositiveOrZero long signUpRate,
        @PositiveOrZero long publicRate,
        List<String> trustedProxies,
        String webRoot) {

    /** Who signs the tokens, as tokens name it. */
    public String issuer() {
        return publicUrl + "/auth/realms/calmdesk";
    }

    /** Whether browsers reach the gateway by https, so that cookies may insist on it. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }
}
