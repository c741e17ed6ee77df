package io.calmdesk.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.gateway.GatewayProperties;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class CallerAddressTests {

    @Test
    void nobodyIsBelievedUnlessTrusted() {
        assertThat(address(List.of(), "198.51.100.7", "203.0.113.9")).isEqualTo("198.51.100.7");
    }

    @Test
    void aTrustedProxyTellsWhereTheRequestCameFrom() {
        assertThat(address(List.of("10.0.0.0/8"), "10.1.2.3", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(address(List.of("10.0.0.0/8"), "10.1.2.3", "1.2.3.4, 203.0.113.9, 10.9.9.9"))
                .as("what a stranger wrote in front is not believed")
                .isEqualTo("203.0.113.9");
    }

    @Test
    void whatIsNoAddressEndsTheTruth() {
        assertThat(address(List.of("10.0.0.0/8"), "10.1.2.3", "evil.example")).isEqualTo("10.1.2.3");
        assertThat(address(List.of("10.0.0.0/8"), "10.1.2.3", "")).isEqualTo("10.1.2.3");
    }

    @Test
    void networksAreComparedBitByBit() {
        assertThat(Network.of("10.0.0.0/9").contains(InetAddress.ofLiteral("10.127.0.1")))
                .isTrue();
        assertThat(Network.of("10.0.0.0/9").contains(InetAddress.ofLiteral("10.128.0.1")))
                .isFalse();
        assertThat(Network.of("2001:db8::/32").contains(InetAddress.ofLiteral("2001:db8:1::1")))
                .isTrue();
        assertThat(Network.of("127.0.0.1").contains(InetAddress.ofLiteral("::1")))
                .isFalse();
    }

    private static String address(List<String> trusted, String peer, String forwarded) {
        CallerAddress addresses = new CallerAddress(new GatewayProperties(
                URI.create("http://127.0.0.1:8080"),
                URI.create("http://127.0.0.1:9/auth"),
                "",
                URI.create("http://127.0.0.1:9"),
                0,
                0,
                0,
                trusted,
                ""));
        return addresses
                .of(MockServerHttpRequest.get("/")
                        .remoteAddress(new InetSocketAddress(InetAddress.ofLiteral(peer), 1))
                        .header("X-Forwarded-For", forwarded)
                        .build())
                .getHostAddress();
    }
}
