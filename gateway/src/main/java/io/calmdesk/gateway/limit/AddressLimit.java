package io.calmdesk.gateway.limit;

import io.calmdesk.gateway.GatewayProperties;
import io.calmdesk.gateway.door.Area;
import io.calmdesk.gateway.door.Arrival;
import io.calmdesk.gateway.problem.Problem;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** So many sign-ups and public requests of one address; above the public rate a solved puzzle still opens. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 120)
class AddressLimit implements WebFilter {

    private static final String SOLUTION = "X-Challenge-Solution";
    private static final Duration LONGEST_PUBLIC_WAIT = Duration.ofSeconds(2);

    private final Allowances signUps;
    private final Allowances publicRequests;
    private final Puzzles puzzles;

    AddressLimit(GatewayProperties properties, Puzzles puzzles, InstantSource clock) {
        this.signUps = new Allowances(properties.signUpRate(), clock);
        this.publicRequests = new Allowances(properties.publicRate(), clock);
        this.puzzles = puzzles;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Area area = Arrival.of(exchange).area();
        if (area == Area.SIGN_UP && HttpMethod.POST.equals(exchange.getRequest().getMethod())) {
            return limited(exchange, signUps, chain);
        }
        return area == Area.PUBLIC_API ? publicly(exchange, chain) : chain.filter(exchange);
    }

    private Mono<Void> limited(ServerWebExchange exchange, Allowances allowances, WebFilterChain chain) {
        Allowance allowance = take(exchange, allowances);
        return allowance.granted()
                ? chain.filter(exchange)
                : Mono.error(tooMany().retryAfter(allowance.pause()));
    }

    private Mono<Void> publicly(ServerWebExchange exchange, WebFilterChain chain) {
        Allowance allowance = take(exchange, publicRequests);
        if (allowance.granted()) {
            return chain.filter(exchange);
        }
        Duration wait = allowance.pause().compareTo(LONGEST_PUBLIC_WAIT) > 0 ? LONGEST_PUBLIC_WAIT : allowance.pause();
        String solution = exchange.getRequest().getHeaders().getFirst(SOLUTION);
        return (solution == null ? Mono.just(false) : puzzles.accept(solution))
                .flatMap(solved -> solved
                        ? chain.filter(exchange)
                        : Mono.error(tooMany().retryAfter(wait).with("challenge", puzzles.pose())));
    }

    private static Allowance take(ServerWebExchange exchange, Allowances allowances) {
        Allowance allowance = allowances.take(AddressKey.of(Arrival.of(exchange).address()));
        allowance.tell(exchange.getResponse().getHeaders());
        return allowance;
    }

    static Problem tooMany() {
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
    }
}
