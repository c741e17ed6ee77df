package io.calmdesk.gateway.door;

import io.calmdesk.gateway.GatewayProperties;
import io.calmdesk.kernel.Ids;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Takes from a request every header by which a caller could pretend, and puts the truth in its place. */
@Component
class InboundHeaders {

    static final String CORRELATION_ID = "X-Correlation-Id";

    private static final List<String> STRIPPED = List.of(
            "x-tenant", "x-calmdesk-", "x-forwarded-", "forwarded", "x-real-ip", "x-original-", "x-rewrite-", "via");
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final URI publicUrl;

    InboundHeaders(GatewayProperties properties) {
        this.publicUrl = properties.publicUrl();
    }

    /** The id the caller chose, if it can be kept in logs and headers as it is; else a new one. */
    static String correlationId(@Nullable String proposed) {
        return proposed != null && CORRELATION.matcher(proposed).matches() ? proposed : Ids.next();
    }

    void cleanse(HttpHeaders headers, Arrival arrival) {
        List.copyOf(headers.headerNames()).stream()
                .filter(InboundHeaders::isStripped)
                .forEach(headers::remove);
        headers.set(CORRELATION_ID, arrival.correlationId());
        headers.set("X-Forwarded-For", arrival.address().getHostAddress());
        headers.set("X-Forwarded-Proto", publicUrl.getScheme());
        headers.set("X-Forwarded-Host", publicUrl.getAuthority());
    }

    private static boolean isStripped(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return STRIPPED.stream().anyMatch(name::startsWith);
    }
}
