package io.calmdesk.tenants;

import io.calmdesk.tenants.account.Accounts;
import io.calmdesk.tenants.account.keycloak.KeycloakAccounts;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects to Keycloak as the client that may provision accounts. */
@Configuration(proxyBeanMethods = false)
class KeycloakConfiguration {

    private static final int CONNECTIONS = 32;

    @Bean(destroyMethod = "close")
    Keycloak keycloak(KeycloakProperties properties) {
        // Keycloak's own builder would wait for an answer without end.
        ResteasyClientBuilder client = (ResteasyClientBuilder) ResteasyClientBuilder.newBuilder();
        client.connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(10, TimeUnit.SECONDS)
                .register(org.keycloak.admin.client.JacksonProvider.class, 100);
        return KeycloakBuilder.builder()
                .serverUrl(properties.url())
                .realm(properties.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .resteasyClient(client.connectionPoolSize(CONNECTIONS).build())
                .build();
    }

    @Bean
    Accounts accounts(Keycloak keycloak, KeycloakProperties properties) {
        return new KeycloakAccounts(keycloak.realm(properties.realm()));
    }
}
