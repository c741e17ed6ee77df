package io.calmdesk.casedesk.judging;

import java.util.Arrays;
import java.util.Optional;

/** How serious a case is, from the lightest to the gravest. */
public enum Severity {
    MINOR("minor"),
    GENERAL("general"),
    COMPLEX("complex"),
    MAJOR("major"),
    CRISIS("crisis");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** The code as the API, events and the database write it. */
    public String code() {
        return code;
    }

    /** The constant with this code, or empty when there is none. */
    public static Optional<Severity> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
