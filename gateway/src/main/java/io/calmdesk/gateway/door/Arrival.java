package io.calmdesk.gateway.door;

import java.net.InetAddress;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the door has found out about a request.
 *
 * @param area where it leads
 * @param address where it comes from, past the proxies we trust
 * @param correlationId the id that ties together what it causes
 */
public record Arrival(Area area, InetAddress address, String correlationId) {

    private static final String KEY = Arrival.class.getName();

    /** The arrival of a request that has passed the door. */
    public static Arrival of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(KEY);
    }

    void note(ServerWebExchange exchange) {
        exchange.getAttributes().put(KEY, this);
    }
}
