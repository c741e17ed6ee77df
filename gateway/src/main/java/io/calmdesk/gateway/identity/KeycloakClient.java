package io.calmdesk.gateway.identity;

import io.calmdesk.gateway.GatewayProperties;
import io.calmdesk.gateway.door.PathTable;
import java.net.URI;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * How Keycloak knows us. Each endpoint is named here, because discovery at start would ask through the gateway itself;
 * the browser goes by the public address, we by the inner one.
 */
final class KeycloakClient {

    private static final String PROTOCOL = "/protocol/openid-connect/";

    private KeycloakClient() {}

    static ClientRegistration of(GatewayProperties properties) {
        return ClientRegistration.withRegistrationId("keycloak")
                .clientId("gateway")
                .clientSecret(properties.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(returnTo(properties))
                .scope("openid")
                .issuerUri(properties.issuer())
                .authorizationUri(logInForm(properties))
                .tokenUri(inner(properties, "token").toString())
                .jwkSetUri(inner(properties, "certs").toString())
                .build();
    }

    static String returnTo(GatewayProperties properties) {
        return properties.publicUrl() + PathTable.LOGIN_RETURN;
    }

    static String logInForm(GatewayProperties properties) {
        return properties.issuer() + PROTOCOL + "auth";
    }

    static URI inner(GatewayProperties properties, String endpoint) {
        return URI.create(properties.keycloakUrl() + "/realms/calmdesk" + PROTOCOL + endpoint);
    }
}
