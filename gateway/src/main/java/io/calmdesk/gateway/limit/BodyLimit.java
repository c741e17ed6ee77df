package io.calmdesk.gateway.limit;

import io.calmdesk.gateway.problem.Problem;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets no body through that is larger than 1 MiB, counted as it passes, for what its header says may be missing. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class BodyLimit implements WebFilter {

    static final long BYTES = 1 << 20;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getHeaders().getContentLength() > BYTES) {
            return Mono.error(tooLarge());
        }
        return chain.filter(
                exchange.mutate().request(new Counted(exchange.getRequest())).build());
    }

    private static Problem tooLarge() {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "payload-too-large");
    }

    private static final class Counted extends ServerHttpRequestDecorator {

        private final AtomicLong seen = new AtomicLong();

        Counted(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody().map(this::count);
        }

        private DataBuffer count(DataBuffer buffer) {
            if (seen.addAndGet(buffer.readableByteCount()) > BYTES) {
                DataBufferUtils.release(buffer);
                throw tooLarge();
            }
            return buffer;
        }
    }
}
