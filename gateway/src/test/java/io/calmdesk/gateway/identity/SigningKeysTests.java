package io.calmdesk.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.calmdesk.gateway.GatewayProperties;
import io.calmdesk.gateway.problem.Problem;
import io.calmdesk.kernel.Role;
import io.calmdesk.testing.SettableClock;
import io.calmdesk.testing.StandardTenants;
import io.calmdesk.testing.TokenMaker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;

/** How often Keycloak is asked for its keys, and what happens when it does not answer well. */
class SigningKeysTests {

    private static final TokenMaker MAKER = TokenMaker.shared();
    private static final String KEYS = keys();

    private final AtomicInteger asked = new AtomicInteger();
    private final SettableClock clock =
            SettableClock.at(InstantSource.system().instant().toString());
    private volatile String document = KEYS;
    private volatile int status = 200;
    private HttpServer keycloak;
    private AccessTokens tokens;

    @BeforeEach
    void open() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        keycloak.createContext("/certs", exchange -> {
            asked.incrementAndGet();
            pause();
            byte[] body = document.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        keycloak.start();
        GatewayProperties properties = new GatewayProperties(
                URI.create("http://127.0.0.1:8080"),
                URI.create("http://127.0.0.1:9/auth"),
                "secret",
                URI.create("http://127.0.0.1:" + keycloak.getAddress().getPort() + "/certs"),
                0,
                0,
                0,
                List.of(),
                "");
        tokens = new AccessTokens(
                new SigningKeys(properties, WebClient.builder(), clock), properties, InstantSource.system());
    }

    @AfterEach
    void close() {
        keycloak.stop(0);
    }

    @Test
    void areAskedForOnceHoweverManyWait() {
        List<CompletableFuture<Caller>> waiting = IntStream.range(0, 20)
                .mapToObj(i -> tokens.verify(token()).toFuture())
                .toList();
        assertThat(waiting)
                .allSatisfy(caller -> assertThat(caller.join().subject()).isEqualTo("wang"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void areNotAskedForAgainAtOnceWhenTheAnswerFailed() {
        document = KEYS.replaceAll("\"kid\":\"[^\"]*\"", "\"kid\":\"another\"");
        assertThatThrownBy(this::verified).isInstanceOf(Problem.class);
        clock.advance(Duration.ofSeconds(10));
        status = 500;
        for (int tries = 0; tries < 5; tries++) {
            assertThatThrownBy(this::verified).isInstanceOf(Problem.class);
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void areLookedAtAgainEveryFiveMinutesForWhatWasWithdrawn() throws InterruptedException {
        verified();
        clock.advance(Duration.ofMinutes(4));
        verified();
        assertThat(asked).hasValue(1);
        clock.advance(Duration.ofMinutes(2));
        document = "{\"keys\":[]}";
        verified();
        for (int waits = 0; waits < 100 && asked.get() < 2; waits++) {
            Thread.sleep(20);
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void goOnWhenKeycloakIsAwayLater() {
        verified();
        clock.advance(Duration.ofMinutes(6));
        status = 500;
        verified();
        verified();
        assertThat(asked.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void thatCannotBeReadAreNotTheCallersFault() {
        document = "{\"keys\":[{\"kty\":7}]}";
        assertThatThrownBy(this::verified)
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("temporarily-unavailable"));
    }

    private void verified() {
        assertThat(tokens.verify(token())
                        .blockOptional(Duration.ofSeconds(30))
                        .orElseThrow()
                        .subject())
                .isEqualTo("wang");
    }

    private static String token() {
        return MAKER.token(StandardTenants.RESTAURANT.id(), "wang", Role.CS_LEAD);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String keys() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(MAKER.keysUrl())).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
