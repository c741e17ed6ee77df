package io.calmdesk.kernel;

import java.util.List;
import java.util.Map;

/** The request cannot be read or a field of it is wrong (400). */
public non-sealed class Malformed extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    /** Refuses the request as a whole. */
    public Malformed(String code) {
        super(code, Map.of());
        this.errors = List.of();
    }

    /** Refuses the request because of these fields. */
    public Malformed(String code, List<FieldError> errors) {
        super(code, Map.of());
        this.errors = List.copyOf(errors);
    }

    /** Refuses because of one field, with the code that says what is wrong with it. */
    public static Malformed field(String field, String code) {
        return new Malformed("invalid-field", List.of(new FieldError(field, code)));
    }

    /** The fields at fault, in the order of the request; empty when the whole is unreadable. */
    public List<FieldError> errors() {
        return errors;
    }

    /** One field at fault: its path as in the request ({@code customer.name}) and a stable code ({@code too-long}). */
    public record FieldError(String field, String code) {}
}
