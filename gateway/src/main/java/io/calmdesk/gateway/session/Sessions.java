package io.calmdesk.gateway.session;

import io.calmdesk.gateway.identity.GrantRefused;
import io.calmdesk.gateway.identity.Keycloak;
import io.calmdesk.gateway.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds a browser's session with tokens that will last a while, and exchanges them for new ones in time. */
@Component
class Sessions {

    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final SessionStore store;
    private final Keycloak keycloak;
    private final InstantSource clock;

    Sessions(SessionStore store, Keycloak keycloak, InstantSource clock) {
        this.store = store;
        this.keycloak = keycloak;
        this.clock = clock;
    }

    /** The session with usable tokens; a {@link Problem} 401 when there is none or it has ended at Keycloak. */
    Mono<BrowserSession> usable(String id) {
        return find(id).flatMap(session -> session.lasts(BEFORE_EXPIRY, clock.instant())
                ? Mono.just(session)
                : exchanged(session, clock.instant().plus(PATIENCE)));
    }

    /** The session as it is, its tokens perhaps run out. */
    Mono<BrowserSession> any(String id) {
        return store.find(id);
    }

    /** The session with tokens issued from now on, for a right that has just been given. */
    Mono<BrowserSession> renewed(BrowserSession session) {
        return exchanged(session, clock.instant().plus(PATIENCE));
    }

    private Mono<BrowserSession> find(String id) {
        return store.find(id).switchIfEmpty(Mono.error(() -> Problem.unauthenticated("unauthenticated")));
    }

    private Mono<BrowserSession> exchanged(BrowserSession session, Instant deadline) {
        return store.lease(session).flatMap(leased -> leased ? exchange(session) : await(session, deadline));
    }

    /** Runs to its end even when the browser has left: tokens fetched but not stored would be lost. */
    private Mono<BrowserSession> exchange(BrowserSession session) {
        Mono<BrowserSession> exchange = keycloak.refresh(session.contents().refreshToken())
                .timeout(PATIENCE)
                .flatMap(tokens -> store.renew(session, session.contents().with(tokens)))
                .switchIfEmpty(Mono.error(() -> Problem.unauthenticated("session-ended")))
                .onErrorResume(
                        GrantRefused.class,
                        ended -> store.end(session.id())
                                .then(Mono.error(() -> Problem.unauthenticated("session-ended"))))
                .onErrorResume(
                        failure -> !(failure instanceof Problem),
                        failure -> store.release(session).then(withoutKeycloak(session)));
        return Mono.fromFuture(exchange.toFuture(), true);
    }

    /** Keycloak is away: the old token serves as long as it holds. */
    private Mono<BrowserSession> withoutKeycloak(BrowserSession session) {
        return session.lasts(Duration.ZERO, clock.instant()) ? Mono.just(session) : Mono.error(Problem::unavailable);
    }

    /** Somebody else is exchanging the tokens: look again until they have. */
    private Mono<BrowserSession> await(BrowserSession session, Instant deadline) {
        if (clock.instant().isAfter(deadline)) {
            return Mono.error(Problem::unavailable);
        }
        return Mono.delay(PAUSE)
                .then(find(session.id()))
                .flatMap(found -> found.version() > session.version() ? Mono.just(found) : exchanged(found, deadline));
    }
}
