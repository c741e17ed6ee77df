package io.calmdesk.web.request;

import io.calmdesk.kernel.Malformed;
import io.calmdesk.web.IdempotencyKey;
import io.calmdesk.web.KeyedHash;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the body of a request that carries an idempotency key, hashes it and hands it on as it was. */
@Order(20)
final class IdempotencyFilter implements WebFilter {

    static final String HEADER = "Idempotency-Key";
    static final String ATTRIBUTE = IdempotencyKey.class.getName();

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final KeyedHash hash;

    IdempotencyFilter(KeyedHash hash) {
        this.hash = hash;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        List<String> keys = request.getHeaders().getOrEmpty(HEADER);
        if (keys.isEmpty() || !request.getMethod().equals(HttpMethod.POST)) {
            return chain.filter(exchange);
        }
        if (keys.size() > 1 || !VISIBLE.matcher(keys.getFirst()).matches()) {
            return Mono.error(Malformed.field(HEADER, "invalid-key"));
        }
        return DataBufferUtils.join(request.getBody())
                .map(IdempotencyFilter::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> {
                    String route =
                            "POST " + request.getPath().pathWithinApplication().value();
                    exchange.getAttributes()
                            .put(ATTRIBUTE, new IdempotencyKey(keys.getFirst(), route, hash.of(route + "\0", body)));
                    return chain.filter(
                            exchange.mutate().request(replayed(exchange, body)).build());
                });
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ServerHttpRequest replayed(ServerWebExchange exchange, byte[] body) {
        return new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return body.length == 0
                        ? Flux.empty()
                        : Flux.defer(() ->
                                Flux.just(exchange.getResponse().bufferFactory().wrap(body)));
            }
        };
    }
}
