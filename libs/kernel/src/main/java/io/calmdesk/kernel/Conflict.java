package io.calmdesk.kernel;

import java.util.Map;

/** The request contradicts what is stored or what the rules allow now (409). */
public non-sealed class Conflict extends Refusal {

    private static final long serialVersionUID = 1L;

    /** Refuses with a code and nothing more to say. */
    public Conflict(String code) {
        this(code, Map.of());
    }

    /** Refuses with a code and further members of the answer. */
    public Conflict(String code, Map<String, Object> details) {
        super(code, details);
    }
}
