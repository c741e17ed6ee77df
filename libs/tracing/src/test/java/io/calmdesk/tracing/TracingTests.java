package io.calmdesk.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class TracingTests {

    private static final String ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String CAUSE = "00-" + ID + "-b7ad6b7169203331-01";

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer collector;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @BeforeEach
    void listen() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            // Names and values stand in the protobuf message as they are, and ids as their bytes.
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void close() {
        collector.stop(0);
    }

    @Test
    void whatGoesOnWithATraceIsSentToTheCollectorAsPartOfIt() {
        try (var service = service("--CALMDESK_OTLP_ENDPOINT=" + address() + "/")) {
            Traces.goOn(
                    CAUSE,
                    "read a fact",
                    SpanKind.CONSUMER,
                    () -> assertThat(Traces.current()).startsWith("00-" + ID).isNotEqualTo(CAUSE));
            flush(service);
        }

        assertThat(received).singleElement().asString().contains("read a fact", "a-service", bytes(ID));
        assertThat(Traces.current()).isNull();
    }

    @Test
    void whatMayBeAboutAPersonStays() {
        try (var service = service("--CALMDESK_OTLP_ENDPOINT=" + address())) {
            Traces.goOn(
                    CAUSE,
                    "ask",
                    SpanKind.CLIENT,
                    () -> Span.current()
                            .setAttribute("http.url", "/cases?search=Wang")
                            .setAttribute("uri", "/people/wang@example.com")
                            .setAttribute("outcome", "SUCCESS")
                            .recordException(new IllegalStateException("Wang is too long")));
            assertThatThrownBy(() -> Traces.goOn(CAUSE, "fail", SpanKind.CLIENT, () -> {
                        throw new IllegalStateException("Wang is not there");
                    }))
                    .hasMessage("Wang is not there");
            flush(service);
        }

        assertThat(String.join("", received))
                .contains("ask", "fail", "outcome", "SUCCESS")
                .doesNotContainIgnoringCase("wang");
    }

    @Test
    void aServiceBeginsNoTraceOfItsOwn() {
        try (var service = service("--CALMDESK_OTLP_ENDPOINT=" + address())) {
            Span alone = service.getBean(Tracer.class).spanBuilder("alone").startSpan();
            assertThat(alone.isRecording()).isFalse();
            alone.end();
        }
        try (var gateway =
                service("--CALMDESK_OTLP_ENDPOINT=" + address(), "--management.tracing.sampling.probability=1")) {
            assertThat(gateway.getBean(Tracer.class)
                            .spanBuilder("first")
                            .startSpan()
                            .isRecording())
                    .isTrue();
        }
    }

    @Test
    void withoutACollectorNothingIsRecorded() {
        try (var service = service()) {
            List<Boolean> recording = new ArrayList<>();
            Traces.goOn(
                    CAUSE,
                    "read a fact",
                    SpanKind.CONSUMER,
                    () -> recording.add(Span.current().isRecording()));
            Traces.goOn(
                    null,
                    "no cause",
                    SpanKind.CONSUMER,
                    () -> recording.add(Span.current().isRecording()));

            assertThat(recording).containsExactly(false, false);
            assertThat(service.getBeansOfType(SdkTracerProvider.class)).isEmpty();
        }
    }

    private static ConfigurableApplicationContext service(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--spring.application.name=a-service");
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new));
    }

    private String address() {
        return "http://127.0.0.1:" + collector.getAddress().getPort();
    }

    private static void flush(ConfigurableApplicationContext service) {
        assertThat(service.getBean(SdkTracerProvider.class)
                        .forceFlush()
                        .join(10, TimeUnit.SECONDS)
                        .isSuccess())
                .isTrue();
    }

    private static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }
}
