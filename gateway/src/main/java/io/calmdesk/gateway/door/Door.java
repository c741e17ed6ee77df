package io.calmdesk.gateway.door;

import io.calmdesk.gateway.problem.Problem;
import io.micrometer.common.KeyValue;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
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

    private final ApplicationContext outside;
    private final CallerAddress addresses;
    private final SecurityHeaders security;

    Door(ApplicationContext outside, CallerAddress addresses, SecurityHeaders security) {
        this.outside = outside;
        this.addresses = addresses;
        this.security = security;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        Arrival arrival = new Arrival(
                area(exchange),
                addresses.of(request),
                InboundHeaders.correlationId(request.getHeaders().getFirst(InboundHeaders.CORRELATION_ID)));
        arrival.note(exchange);
        ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .ifPresent(trace ->
                        trace.addHighCardinalityKeyValue(KeyValue.of("correlationId", arrival.correlationId())));
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
                .request(it -> it.headers(headers -> InboundHeaders.cleanse(headers, arrival)))
                .build());
    }

    /** The management port has a context of its own, and borrows the filters of this one. */
    private Area area(ServerWebExchange exchange) {
        return outside.equals(exchange.getApplicationContext())
                ? PathTable.area(exchange.getRequest().getURI().getRawPath())
                : Area.INSIDE;
    }
}
