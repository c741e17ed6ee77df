package io.calmdesk.kernel;

import java.util.Map;

/** The request is well formed but cannot be meant, such as a used key with another body (422). */
public non-sealed class Unprocessable extends Refusal {

    private static final long serialVersionUID = 1L;

    /** Refuses with a code and nothing more to say. */
    public Unprocessable(String code) {
        this(code, Map.of());
    }

    /** Refuses with a code and further members of the answer. */
    public Unprocessable(String code, Map<String, Object> details) {
        super(code, details);
    }
}
