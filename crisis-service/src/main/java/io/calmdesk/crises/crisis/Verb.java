package io.calmdesk.crises.crisis;

import java.util.Arrays;
import java.util.Optional;

/** What people do to a crisis. */
public enum Verb {
    TICK("tick"),
    UNTICK("untick"),
    LOG("log"),
    CORRECT("correct"),
    RAISE("raise"),
    LINK("link"),
    SETTLE("settle"),
    REVIEW("review");

    private final String code;

    Verb(String code) {
        this.code = code;
    }

    /** The code as the API, events and the database write it. */
    public String code() {
        return code;
    }

    /** The constant with this code, or empty when there is none. */
    public static Optional<Verb> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
