package io.calmdesk.e2e;

import static io.calmdesk.e2e.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guests of the tests are tried themselves: against a gateway that answers what it is told to. */
class ComplainersIT {

    private final AtomicInteger status = new AtomicInteger(201);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            byte[] body =
                    "{\"number\":\"C-%d\"}".formatted(asked.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status.get(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void whoIsAskedToComeAgainComesAgain() throws Exception {
        status.set(503);
        try (Complainers complainers = complainers()) {
            eventually(Duration.ofSeconds(10), () -> assertThat(asked.get()).isGreaterThan(3));
            assertThat(complainers.filed()).isEmpty();
            status.set(201);
            complainers.rest();
            assertThat(complainers.filed()).hasSize(3);
        }
    }

    @Test
    void aWrongAnswerFailsTheTest() throws Exception {
        try (Complainers complainers = complainers()) {
            eventually(
                    Duration.ofSeconds(10),
                    () -> assertThat(complainers.filed()).isNotEmpty());
            status.set(500);
            int before = asked.get();
            eventually(Duration.ofSeconds(10), () -> assertThat(asked.get()).isGreaterThan(before));
            assertThatThrownBy(complainers::rest).hasStackTraceContaining("a guest was answered 500");
            assertThatThrownBy(complainers::filed).hasStackTraceContaining("a guest was answered 500");
        }
    }

    private Complainers complainers() {
        return new Complainers("http://127.0.0.1:" + gateway.getAddress().getPort(), "any");
    }
}
