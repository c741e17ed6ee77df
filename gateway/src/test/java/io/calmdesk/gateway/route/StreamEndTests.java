package io.calmdesk.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.gateway.identity.Caller;
import io.calmdesk.testing.SettableClock;
import io.calmdesk.testing.StandardTenants;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class StreamEndTests {

    private final SettableClock clock = SettableClock.at("2026-11-23T08:00:00Z");

    @Test
    void aStreamEndsWithItsToken() {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/v1/stream"));
        new Caller(
                        "wang",
                        StandardTenants.RESTAURANT.id(),
                        Set.of(),
                        clock.instant().minusSeconds(1),
                        clock.instant().plusMillis(300),
                        "token",
                        null)
                .note(exchange);
        var event = DefaultDataBufferFactory.sharedInstance.wrap("event".getBytes(StandardCharsets.UTF_8));
        Mono<Void> stream = new StreamEnd(clock)
                .filter(
                        exchange,
                        passed -> passed.getResponse()
                                .writeAndFlushWith(Flux.just(Mono.just(event)).concatWith(Flux.never())));

        stream.block(Duration.ofSeconds(5));
        assertThat(exchange.getResponse().getBodyAsString().block(Duration.ofSeconds(1)))
                .isEqualTo("event");
    }
}
