package io.calmdesk.gateway.route;

import io.calmdesk.gateway.GatewayProperties;
import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Keeps our cookies from Keycloak, and lets Keycloak's work without https: it marks them for https even on a loopback
 * address, and then only browsers take them, not the programs of integrators.
 */
@Component
class KeycloakCookies implements GatewayFilter, Ordered {

    private static final String OURS = "calmdesk";

    private final boolean secure;

    KeycloakCookies(GatewayProperties properties) {
        this.secure = properties.secure();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!secure) {
            exchange.getResponse()
                    .beforeCommit(() ->
                            Mono.fromRunnable(() -> relax(exchange.getResponse().getHeaders())));
        }
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(KeycloakCookies::keepOurs))
                .build());
    }

    @Override
    public int getOrder() {
        return 0;
    }

    private static void keepOurs(HttpHeaders headers) {
        List<String> theirs = headers.getOrEmpty(HttpHeaders.COOKIE).stream()
                .flatMap(header -> List.of(header.split(";")).stream())
                .map(String::strip)
                .filter(cookie -> !cookie.startsWith(OURS))
                .toList();
        headers.remove(HttpHeaders.COOKIE);
        if (!theirs.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, String.join("; ", theirs));
        }
    }

    static void relax(HttpHeaders headers) {
        List<String> set = headers.getOrEmpty(HttpHeaders.SET_COOKIE).stream()
                .map(cookie -> cookie.replaceAll("(?i);\\s*secure(?=;|$)", "")
                        .replaceAll("(?i);\\s*samesite=none(?=;|$)", "; SameSite=Lax"))
                .toList();
        if (!set.isEmpty()) {
            headers.put(HttpHeaders.SET_COOKIE, set);
        }
    }
}
