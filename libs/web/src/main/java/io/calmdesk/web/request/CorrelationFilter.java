package io.calmdesk.web.request;

import io.calmdesk.kernel.Ids;
import io.calmdesk.web.Correlation;
import io.micrometer.common.KeyValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** Takes the request's correlation id from the gateway or makes one, and answers it back. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CorrelationFilter implements WebFilter {

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String id = accepted(exchange.getRequest().getHeaders().getFirst(Correlation.HEADER));
        exchange.getAttributes().put(Correlation.KEY, id);
        exchange.getResponse().getHeaders().set(Correlation.HEADER, id);
        ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .ifPresent(trace -> trace.addHighCardinalityKeyValue(KeyValue.of(Correlation.KEY, id)));
        return chain.filter(exchange).contextWrite(Context.of(Correlation.KEY, id));
    }

    /** What does not look like an id goes no further: it would end up in logs and event headers. */
    private static String accepted(@Nullable String sent) {
        return sent != null && ACCEPTED.matcher(sent).matches() ? sent : Ids.next();
    }
}
