package io.calmdesk.crises.crisis;

import java.util.Arrays;
import java.util.Optional;

/** What made a crisis of it. */
public enum Cause {
    /** One case that says enough by itself. */
    CASE("case"),
    /** Several cases that say it together. */
    CLUSTER("cluster"),
    /** Somebody who saw it. */
    PERSON("person");

    private final String code;

    Cause(String code) {
        this.code = code;
    }

    /** The code as the API, events and the database write it. */
    public String code() {
        return code;
    }

    /** The constant with this code, or empty when there is none. */
    public static Optional<Cause> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
