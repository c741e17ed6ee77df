package io.calmdesk.crises.playbook;

import java.util.Arrays;
import java.util.Optional;

/** How far up a crisis reaches, lowest first; whoever leads at a level is told when it gets there. */
public enum CrisisLevel {
    /** One place, nobody hurt, no outside interest. */
    SITE("site"),
    /** Not settled on the spot, or several customers. */
    OPERATIONS("operations"),
    /** Somebody is hurt, a public body is involved, or several places. */
    COMPANY("company"),
    /** A death, many ill, violence, or the press in force. */
    TOP("top");

    private final String code;

    CrisisLevel(String code) {
        this.code = code;
    }

    /** The code as the API, events and the database write it. */
    public String code() {
        return code;
    }

    /** The constant with this code, or empty when there is none. */
    public static Optional<CrisisLevel> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
