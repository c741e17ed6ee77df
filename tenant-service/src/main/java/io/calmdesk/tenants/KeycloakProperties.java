package io.calmdesk.tenants;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where Keycloak is and who we are there.
 *
 * @param url the address inside, not the public one
 * @param clientSecret the secret of the provisioning client; there is no default
 */
@Validated
@ConfigurationProperties("calmdesk.keycloak")
record KeycloakProperties(
        @NotBlank String url,
        @NotBlank String realm,
        @NotBlank String clientId,
        @NotBlank String clientSecret) {}
