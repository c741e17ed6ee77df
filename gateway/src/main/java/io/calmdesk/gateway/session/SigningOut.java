package io.calmdesk.gateway.session;

import io.calmdesk.gateway.identity.Keycloak;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Ends a session, at Keycloak first: a log-out that left the log-in standing there would only look like one. */
@Component
class SigningOut {

    private final SessionStore sessions;
    private final Keycloak keycloak;
    private final SessionCookie cookie;

    SigningOut(SessionStore sessions, Keycloak keycloak, SessionCookie cookie) {
        this.sessions = sessions;
        this.keycloak = keycloak;
        this.cookie = cookie;
    }

    Mono<ServerResponse> end(ServerRequest request) {
        return Mono.justOrEmpty(cookie.sessionId(request.exchange().getRequest()))
                .flatMap(sessions::find)
                .flatMap(session ->
                        keycloak.logOut(session.contents().refreshToken()).then(sessions.end(session.id())))
                .then(Mono.defer(() ->
                        ServerResponse.noContent().cookie(cookie.cleared()).build()));
    }
}
