package io.calmdesk.kernel;

import java.util.Map;

/** The caller belongs to the business but may not do this (403). */
public non-sealed class Forbidden extends Refusal {

    private static final long serialVersionUID = 1L;

    /** Refuses with a code and nothing more to say. */
    public Forbidden(String code) {
        this(code, Map.of());
    }

    /** Refuses with a code and further members of the answer. */
    public Forbidden(String code, Map<String, Object> details) {
        super(code, details);
    }
}
