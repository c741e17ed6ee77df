package io.calmdesk.kernel;

import java.util.Map;

/**
 * A request that is not carried out, with a stable code for machines; the edge turns each family into its HTTP
 * status and the code into a sentence in the caller's language.
 */
public abstract sealed class Refusal extends RuntimeException
        permits Malformed, NotFound, Conflict, Forbidden, Unprocessable, Unavailable {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> details;

    Refusal(String code, Map<String, Object> details) {
        super(code);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    /** The stable code, lower case with hyphens, for example {@code transition-forbidden}. */
    public String code() {
        return code;
    }

    /** Further members of the problem answer, for example {@code allowed}; never personal data. */
    public Map<String, Object> details() {
        return details;
    }
}
