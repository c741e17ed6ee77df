package io.calmdesk.crises.crisis;

import java.util.Arrays;
import java.util.Optional;

/** How far a crisis has come. */
public enum CrisisState {
    /** Being handled; its clocks run. */
    OPEN("open"),
    /** Over; what was learnt is still to be written down. */
    SETTLED("settled"),
    /** Over and reviewed. */
    REVIEWED("reviewed");

    private final String code;

    CrisisState(String code) {
        this.code = code;
    }

    /** The code as the API, events and the database write it. */
    public String code() {
        return code;
    }

    /** The constant with this code, or empty when there is none. */
    public static Optional<CrisisState> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
