package io.calmdesk.kernel;

import java.time.Duration;
import java.util.Map;

/** Not now: repeat the same request, with the same key, after the time given (503). */
public non-sealed class Unavailable extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** Refuses for now; {@code retryAfter} is rounded up to whole seconds in the answer. */
    public Unavailable(String code, Duration retryAfter) {
        super(code, Map.of());
        this.retryAfter = retryAfter;
    }

    /** How long to wait before repeating. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
