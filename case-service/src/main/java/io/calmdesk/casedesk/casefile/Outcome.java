package io.calmdesk.casedesk.casefile;

import java.util.Arrays;
import java.util.Optional;

/** How a case ended for the customer. */
public enum Outcome {
    MADE_GOOD("made-good"),
    PARTLY_UPHELD("partly-upheld"),
    GOODWILL("goodwill"),
    NOT_UPHELD("not-upheld"),
    ANSWERED("answered"),
    DECLINED("declined"),
    NO_ANSWER("no-answer"),
    WITHDRAWN("withdrawn"),
    PASSED_ON("passed-on"),
    FINAL_POSITION("final-position");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The code as the API, events and the database write it. */
    public String code() {
        return code;
    }

    /** The constant with this code, or empty when there is none. */
    public static Optional<Outcome> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
