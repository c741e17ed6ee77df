package io.calmdesk.casedesk.casefile;

import java.util.Arrays;
import java.util.Optional;

/** The five states of a case, the same in every procedure; queues, reports and integrators rely on them. */
public enum CaseState {
    /** Taken in and numbered; its clocks run. */
    RECEIVED("received"),
    /** Somebody is responsible for it. */
    OPEN("open"),
    /** The customer has the outcome. */
    SETTLED("settled"),
    /** Read-only archive, save for inside notes. */
    CLOSED("closed"),
    /** Its work rests on another case. */
    MERGED("merged");

    private final String code;

    CaseState(String code) {
        this.code = code;
    }

    /** The code as the API, events and the database write it. */
    public String code() {
        return code;
    }

    /** The constant with this code, or empty when there is none. */
    public static Optional<CaseState> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
