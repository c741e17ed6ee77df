package io.calmdesk.gateway.identity;

import io.calmdesk.gateway.GatewayProperties;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Our talk with Keycloak as its client {@code gateway}, by its inner address. */
@Component
public class Keycloak {

    private final ClientRegistration client;
    private final WebClientReactiveAuthorizationCodeTokenResponseClient codes =
            new WebClientReactiveAuthorizationCodeTokenResponseClient();
    private final WebClientReactiveRefreshTokenTokenResponseClient refreshes =
            new WebClientReactiveRefreshTokenTokenResponseClient();
    private final ReactiveJwtDecoder idTokens;
    private final WebClient http;
    private final String logInForm;
    private final String returnTo;
    private final URI logout;
    private final InstantSource clock;

    Keycloak(GatewayProperties properties, WebClient.Builder http, InstantSource clock) {
        this.client = KeycloakClient.of(properties);
        this.idTokens = new ReactiveOidcIdTokenDecoderFactory().createDecoder(client);
        this.http = http.build();
        this.logInForm = KeycloakClient.logInForm(properties);
        this.returnTo = KeycloakClient.returnTo(properties);
        this.logout = KeycloakClient.inner(properties, "logout");
        this.clock = clock;
        codes.setWebClient(this.http);
        refreshes.setWebClient(this.http);
    }

    /** Where to send the browser so that it comes back with a code. */
    public URI logIn(LogIn logIn) {
        return URI.create(request(logIn).getAuthorizationRequestUri());
    }

    /** Exchanges the code the browser brought; {@link GrantRefused} when Keycloak does not know it. */
    public Mono<Tokens> exchange(LogIn logIn, String code) {
        OAuth2AuthorizationResponse brought = OAuth2AuthorizationResponse.success(code)
                .redirectUri(returnTo)
                .state(logIn.state())
                .build();
        return codes.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(
                        client, new OAuth2AuthorizationExchange(request(logIn), brought)))
                .map(this::tokens)
                .onErrorMap(OAuth2AuthorizationException.class, Keycloak::refused);
    }

    /** Fresh tokens for old ones; {@link GrantRefused} when the log-in has ended at Keycloak. */
    public Mono<Tokens> refresh(String refreshToken) {
        Instant now = clock.instant();
        // the request wants an access token, but only sends the other one
        OAuth2AccessToken old =
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "old", now.minusSeconds(1), now);
        return refreshes
                .getTokenResponse(
                        new OAuth2RefreshTokenGrantRequest(client, old, new OAuth2RefreshToken(refreshToken, null)))
                .map(this::tokens)
                .onErrorMap(OAuth2AuthorizationException.class, Keycloak::refused);
    }

    /** Who the ID token says logged in, once signature, audience, time and nonce have been checked. */
    public Mono<String> subject(LogIn logIn, Tokens tokens) {
        return Mono.justOrEmpty(tokens.idToken())
                .flatMap(idTokens::decode)
                .filter(token -> logIn.nonce().equals(token.getClaimAsString("nonce")))
                .mapNotNull(Jwt::getSubject)
                .switchIfEmpty(Mono.error(() -> new GrantRefused("no usable ID token")));
    }

    /** Ends the log-in at Keycloak; one that has ended already is fine. */
    public Mono<Void> logOut(String refreshToken) {
        return http.post()
                .uri(logout)
                .body(BodyInserters.fromFormData("client_id", client.getClientId())
                        .with("client_secret", client.getClientSecret())
                        .with("refresh_token", refreshToken))
                .retrieve()
                .onStatus(HttpStatus.BAD_REQUEST::equals, ended -> Mono.empty())
                .toBodilessEntity()
                .then();
    }

    private OAuth2AuthorizationRequest request(LogIn logIn) {
        Map<String, Object> parameters = logIn.parameters();
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(client.getClientId())
                .authorizationUri(logInForm)
                .redirectUri(returnTo)
                .scopes(logIn.scopes())
                .state(logIn.state())
                .additionalParameters(parameters)
                .attributes(it -> it.put(PkceParameterNames.CODE_VERIFIER, logIn.verifier()))
                .build();
    }

    private Tokens tokens(OAuth2AccessTokenResponse response) {
        OAuth2RefreshToken refresh = response.getRefreshToken();
        Instant accessExpiresAt = response.getAccessToken().getExpiresAt();
        if (refresh == null || accessExpiresAt == null) {
            throw new GrantRefused("incomplete tokens");
        }
        Map<String, Object> more = response.getAdditionalParameters();
        long refreshSeconds = Long.parseLong(String.valueOf(more.getOrDefault("refresh_expires_in", "1800")));
        return new Tokens(
                response.getAccessToken().getTokenValue(),
                accessExpiresAt,
                refresh.getTokenValue(),
                clock.instant().plusSeconds(refreshSeconds),
                more.get("id_token") instanceof String id ? id : null);
    }

    /** Only a verdict of Keycloak's ends a log-in; a Keycloak that is away or broken does not. */
    private static Throwable refused(OAuth2AuthorizationException failure) {
        return "invalid_grant".equals(failure.getError().getErrorCode())
                ? new GrantRefused("invalid_grant")
                : new IOException("Keycloak answered " + failure.getError().getErrorCode(), failure);
    }
}
