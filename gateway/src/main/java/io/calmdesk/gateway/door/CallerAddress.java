package io.calmdesk.gateway.door;

import io.calmdesk.gateway.GatewayProperties;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Finds out where a request comes from: the other end of the connection, unless that is a proxy we trust. */
@Component
class CallerAddress {

    private static final InetAddress UNKNOWN = InetAddress.ofLiteral("0.0.0.0");

    private final List<Network> trusted;

    CallerAddress(GatewayProperties properties) {
        this.trusted = properties.trustedProxies().stream()
                .filter(it -> !it.isBlank())
                .map(String::strip)
                .map(Network::of)
                .toList();
    }

    InetAddress of(ServerHttpRequest request) {
        InetSocketAddress peer = request.getRemoteAddress();
        InetAddress address = peer == null || peer.getAddress() == null ? UNKNOWN : peer.getAddress();
        // from the nearest to the farthest; the first one we do not trust is as far as the truth goes
        for (String hop : hops(request).reversed()) {
            if (!isTrusted(address)) {
                return address;
            }
            Optional<InetAddress> before = literal(hop);
            if (before.isEmpty()) {
                return address;
            }
            address = before.get();
        }
        return address;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> hops(ServerHttpRequest request) {
        List<String> hops = new ArrayList<>();
        for (String header : request.getHeaders().getOrEmpty("X-Forwarded-For")) {
            hops.addAll(List.of(header.split(",")));
        }
        return hops;
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text.strip()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
