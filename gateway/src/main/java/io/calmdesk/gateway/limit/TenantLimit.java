package io.calmdesk.gateway.limit;

import io.calmdesk.gateway.GatewayProperties;
import io.calmdesk.gateway.identity.Caller;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** So many requests of one business, so that its flood is not felt by others. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 140)
class TenantLimit implements WebFilter {

    private final Allowances allowances;

    TenantLimit(GatewayProperties properties, InstantSource clock) {
        this.allowances = new Allowances(properties.apiRate(), clock);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Optional<Caller> caller = Caller.in(exchange);
        if (caller.isEmpty()) {
            return chain.filter(exchange);
        }
        Allowance allowance = allowances.take(caller.get().tenant().value());
        allowance.tell(exchange.getResponse().getHeaders());
        return allowance.granted()
                ? chain.filter(exchange)
                : Mono.error(AddressLimit.tooMany().retryAfter(allowance.pause()));
    }
}
