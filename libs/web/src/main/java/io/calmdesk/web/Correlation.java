package io.calmdesk.web;

import java.util.Optional;
import org.slf4j.MDC;

/** The id that ties together what one request causes, in logs, answers and events. */
public final class Correlation {

    /** The header it comes in by and is answered with. */
    public static final String HEADER = "X-Correlation-Id";

    /** The name of the id in the logging context. */
    public static final String KEY = "correlationId";

    private Correlation() {}

    /** The id of the request at hand; empty outside of requests. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }
}
