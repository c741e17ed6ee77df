package io.calmdesk.gateway.door;

import io.calmdesk.kernel.Ids;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Takes from a request every header by which a caller could pretend, so that only what the gateway knows goes on. */
final class InboundHeaders {

    static final String CORRELATION_ID = "X-Correlation-Id";

    private static final List<String> STRIPPED = List.of(
            "x-tenant",
            "x-calmdesk-",
            "x-forwarded-",
            "forwarded",
            "x-real-ip",
            "x-original-",
            "x-rewrite-",
            "via",
            "traceparent",
            "tracestate",
            "baggage");
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private InboundHeaders() {}

    /** The id the caller chose, if it can be kept in logs and headers as it is; else a new one. */
    static String correlationId(@Nullable String proposed) {
        return proposed != null && CORRELATION.matcher(proposed).matches() ? proposed : Ids.next();
    }

    static void cleanse(HttpHeaders headers, Arrival arrival) {
        List.copyOf(headers.headerNames()).stream()
                .filter(InboundHeaders::isStripped)
                .forEach(headers::remove);
        headers.set(CORRELATION_ID, arrival.correlationId());
    }

    private static boolean isStripped(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return STRIPPED.stream().anyMatch(name::startsWith);
    }
}
