package io.calmdesk.kernel;

import java.util.Map;

/** What was asked for is not there for this business: unknown, malformed and foreign ids are alike (404). */
public non-sealed class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    /** Refuses with a code and nothing more to say. */
    public NotFound(String code) {
        this(code, Map.of());
    }

    /** Refuses with a code and further members of the answer. */
    public NotFound(String code, Map<String, Object> details) {
        super(code, details);
    }
}
