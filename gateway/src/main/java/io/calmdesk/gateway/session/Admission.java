package io.calmdesk.gateway.session;

import io.calmdesk.gateway.door.Arrival;
import io.calmdesk.gateway.identity.AccessTokens;
import io.calmdesk.gateway.identity.Caller;
import io.calmdesk.gateway.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Asks who calls: by the access token sent along, else by the browser's session. What goes on to a service carries a
 * token in either case, and never a cookie.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 130)
class Admission implements WebFilter {

    private static final String SCHEME = "Bearer ";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final AccessTokens tokens;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final NewRights rights;

    Admission(AccessTokens tokens, Sessions sessions, SessionCookie cookie, NewRights rights) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.cookie = cookie;
        this.rights = rights;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return switch (Arrival.of(exchange).area()) {
            case TENANT_API, OWN_API ->
                admit(exchange).flatMap(caller -> {
                    caller.note(exchange);
                    return chain.filter(carrying(exchange, SCHEME + caller.token()));
                });
            case SIGN_OUT -> confirmed(exchange).then(chain.filter(exchange));
            case PUBLIC_API, SIGN_UP -> chain.filter(carrying(exchange, null));
            default -> chain.filter(exchange);
        };
    }

    private Mono<Caller> admit(ServerWebExchange exchange) {
        List<String> sent = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
        if (sent.isEmpty()) {
            return bySession(exchange);
        }
        boolean bearer = sent.size() == 1 && sent.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer
                ? tokens.verify(sent.getFirst().substring(SCHEME.length()).strip())
                : Mono.error(Problem.unauthenticated("token-invalid"));
    }

    private Mono<Caller> bySession(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.sessionId(exchange.getRequest()))
                .flatMap(sessions::usable)
                .switchIfEmpty(Mono.error(() -> Problem.unauthenticated("unauthenticated")))
                .doOnNext(session -> checkForgery(exchange.getRequest(), session))
                .flatMap(session -> caller(session)
                        .flatMap(caller -> rights.missingIn(caller)
                                .flatMap(missing -> missing
                                        ? sessions.renewed(session).flatMap(this::caller)
                                        : Mono.just(caller))));
    }

    private Mono<Caller> caller(BrowserSession session) {
        return tokens.verify(session.contents().accessToken())
                .map(caller -> caller.by(session.contents().csrf()));
    }

    /** A log-out without a session is none and needs no proof. */
    private Mono<Void> confirmed(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.sessionId(exchange.getRequest()))
                .flatMap(sessions::any)
                .doOnNext(session -> checkForgery(exchange.getRequest(), session))
                .then();
    }

    private static void checkForgery(ServerHttpRequest request, BrowserSession session) {
        String proof = request.getHeaders().getFirst(Caller.CSRF_HEADER);
        if (!SAFE.contains(request.getMethod()) && !same(session.contents().csrf(), proof)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "csrf-missing");
        }
    }

    private static boolean same(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static ServerWebExchange carrying(ServerWebExchange exchange, @Nullable String authorization) {
        return exchange.mutate()
                .request(it -> it.headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    headers.remove(Caller.CSRF_HEADER);
                    if (authorization == null) {
                        headers.remove(HttpHeaders.AUTHORIZATION);
                    } else {
                        headers.set(HttpHeaders.AUTHORIZATION, authorization);
                    }
                }))
                .build();
    }
}
