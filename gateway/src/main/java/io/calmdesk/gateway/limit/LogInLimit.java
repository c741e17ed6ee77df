package io.calmdesk.gateway.limit;

import io.calmdesk.gateway.door.Area;
import io.calmdesk.gateway.door.Arrival;
import io.calmdesk.gateway.problem.Problem;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * So many tries of one address to prove who it is. Whoever shares an address with somebody who keeps failing is not
 * kept out by it: only what would be refused anyhow is refused as too much.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 125)
class LogInLimit implements WebFilter {

    /** Scripts and pictures of the log-in pages, many to a page. */
    private static final String DECORATION = "/auth/resources/";

    private final Allowances tries;
    private final Allowances refusals;

    LogInLimit(@Value("${calmdesk.gateway.log-in-rate}") long rate, InstantSource clock) {
        this.tries = new Allowances(rate, clock);
        this.refusals = new Allowances(rate, clock);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isTry(exchange)) {
            return chain.filter(exchange).onErrorMap(Problem.class, problem -> counted(exchange, problem));
        }
        Allowance allowance = tries.take(address(exchange));
        return allowance.granted() ? chain.filter(exchange) : Mono.error(tooMany(allowance));
    }

    private Problem counted(ServerWebExchange exchange, Problem problem) {
        if (problem.status() != HttpStatus.UNAUTHORIZED) {
            return problem;
        }
        Allowance allowance = refusals.take(address(exchange));
        return allowance.granted() ? problem : tooMany(allowance);
    }

    private static boolean isTry(ServerWebExchange exchange) {
        return Arrival.of(exchange).area() == Area.IDENTITY
                && !exchange.getRequest().getURI().getRawPath().startsWith(DECORATION);
    }

    private static String address(ServerWebExchange exchange) {
        return AddressKey.of(Arrival.of(exchange).address());
    }

    private static Problem tooMany(Allowance allowance) {
        return AddressLimit.tooMany().retryAfter(allowance.pause());
    }
}
