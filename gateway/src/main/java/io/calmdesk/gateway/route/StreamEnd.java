package io.calmdesk.gateway.route;

import io.calmdesk.gateway.identity.Caller;
import java.time.Duration;
import java.time.InstantSource;
import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ends a live stream when the token it was opened with does: who lost access must not go on listening. */
@Component
class StreamEnd implements GatewayFilter, Ordered {

    private final InstantSource clock;

    StreamEnd(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Duration left = Duration.between(clock.instant(), Caller.of(exchange).expiresAt());
        return chain.filter(exchange.mutate()
                .response(new Ending(exchange.getResponse(), left))
                .build());
    }

    /** Around the response before it is written. */
    @Override
    public int getOrder() {
        return NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;
    }

    private static final class Ending extends ServerHttpResponseDecorator {

        private final Duration left;

        Ending(ServerHttpResponse response, Duration left) {
            super(response);
            this.left = left;
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return super.writeAndFlushWith(Flux.from(body).takeUntilOther(Mono.delay(left)));
        }
    }
}
