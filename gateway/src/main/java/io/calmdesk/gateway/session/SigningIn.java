package io.calmdesk.gateway.session;

import io.calmdesk.gateway.identity.AccessTokens;
import io.calmdesk.gateway.identity.Caller;
import io.calmdesk.gateway.identity.GrantRefused;
import io.calmdesk.gateway.identity.Keycloak;
import io.calmdesk.gateway.identity.LogIn;
import io.calmdesk.gateway.identity.Tokens;
import io.calmdesk.gateway.session.BrowserSession.Contents;
import io.calmdesk.kernel.TenantId;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Logs a browser in by two trips to Keycloak: who is it, then, silently, a token of the one business chosen. */
@Component
class SigningIn {

    private static final Logger log = LoggerFactory.getLogger(SigningIn.class);

    private final Keycloak keycloak;
    private final AccessTokens accessTokens;
    private final TenantChoices tenants;
    private final SessionStore sessions;
    private final SessionCookie sessionCookie;
    private final LogInCookie logInCookie;

    SigningIn(
            Keycloak keycloak,
            AccessTokens accessTokens,
            TenantChoices tenants,
            SessionStore sessions,
            SessionCookie sessionCookie,
            LogInCookie logInCookie) {
        this.keycloak = keycloak;
        this.accessTokens = accessTokens;
        this.tenants = tenants;
        this.sessions = sessions;
        this.sessionCookie = sessionCookie;
        this.logInCookie = logInCookie;
    }

    Mono<ServerResponse> begin() {
        return leave(LogIn.begin(null)).build();
    }

    /** The browser is back from Keycloak, with a code or with an error. */
    Mono<ServerResponse> comeBack(ServerRequest request) {
        String state = request.queryParam("state").orElse("");
        String code = request.queryParam("code").orElse("");
        LogIn logIn = logInCookie.find(request.exchange().getRequest(), state).orElse(null);
        if (logIn == null || code.isEmpty()) {
            log.info(
                    "log-in not finished reason={}", request.queryParam("error").orElse("no log-in under way"));
            return LogInPages.startAgain(request);
        }
        return keycloak.exchange(logIn, code)
                .flatMap(tokens -> keycloak.subject(logIn, tokens).flatMap(subject -> {
                    TenantId tenant = logIn.tenant();
                    return tenant == null
                            ? chooseTenant(request, logIn, subject, tokens)
                            : open(request, logIn, tenant, subject, tokens);
                }))
                .onErrorResume(GrantRefused.class, refused -> {
                    log.info("log-in not finished reason={}", refused.getMessage());
                    return LogInPages.startAgain(request);
                });
    }

    private Mono<ServerResponse> chooseTenant(ServerRequest request, LogIn logIn, String subject, Tokens tokens) {
        return tenants.choose(subject)
                .flatMap(tenant -> leave(LogIn.begin(tenant))
                        .cookie(logInCookie.cleared(logIn))
                        .build())
                // without a business there is no session to log out of later, so the log-in ends here
                .switchIfEmpty(
                        Mono.defer(() -> keycloak.logOut(tokens.refreshToken()).then(LogInPages.noTenant(request))));
    }

    private Mono<ServerResponse> open(
            ServerRequest request, LogIn logIn, TenantId tenant, String subject, Tokens tokens) {
        String key = SessionCookie.newKey();
        String csrf = SessionCookie.newKey();
        return accessTokens
                .verify(tokens.accessToken())
                .filter(caller -> matches(caller, tenant, subject))
                .switchIfEmpty(Mono.error(() -> new GrantRefused("token of another business")))
                .flatMap(caller ->
                        replace(request, SessionCookie.sessionId(key), Contents.of(subject, tenant, csrf, tokens)))
                .then(tenants.remember(subject, tenant))
                .then(Mono.defer(() -> ServerResponse.status(302)
                        .location(URI.create("/"))
                        .cookie(logInCookie.cleared(logIn))
                        .cookie(sessionCookie.holding(key))
                        .build()));
    }

    private Mono<BrowserSession> replace(ServerRequest request, String id, Contents contents) {
        return Mono.justOrEmpty(sessionCookie.sessionId(request.exchange().getRequest()))
                .flatMap(sessions::end)
                .then(sessions.open(id, contents));
    }

    private static boolean matches(Caller caller, TenantId tenant, String subject) {
        return caller.tenant().equals(tenant) && caller.subject().equals(subject);
    }

    private ServerResponse.HeadersBuilder<?> leave(LogIn logIn) {
        return ServerResponse.status(302).location(keycloak.logIn(logIn)).cookie(logInCookie.holding(logIn));
    }
}
