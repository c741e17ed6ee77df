package io.calmdesk.gateway.door;

import io.calmdesk.gateway.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The first filter of all: notes where a request comes from and wants to go, and cleans what it carries. */
@Component
@Order(Door.ORDER)
class Door implements WebFilter {

    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    private final CallerAddress addresses;
    private final InboundHeaders inbound;
    private final SecurityHeaders security;

    Door(CallerAddress addresses, InboundHeaders inbound, SecurityHeaders security) {
        this.addresses = addresses;
        this.inbound = inbound;
        this.security = security;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        Arrival arrival = new Arrival(
                PathTable.area(request.getURI().getRawPath()),
                addresses.of(request),
                InboundHeaders.correlationId(request.getHeaders().getFirst(InboundHeaders.CORRELATION_ID)));
        arrival.note(exchange);
        HttpHeaders answer = exchange.getResponse().getHeaders();
        answer.set(InboundHeaders.CORRELATION_ID, arrival.correlationId());
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> {
                    answer.set(InboundHeaders.CORRELATION_ID, arrival.correlationId());
                    security.add(answer, arrival.area());
                }));
        if (arrival.area() == Area.NOWHERE) {
            return Mono.error(Problem.notFound());
        }
        return chain.filter(exchange.mutate()
                .request(it -> it.headers(headers -> inbound.cleanse(headers, arrival)))
                .build());
    }
}
