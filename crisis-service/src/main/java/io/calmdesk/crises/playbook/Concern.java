package io.calmdesk.crises.playbook;

import java.util.Arrays;
import java.util.Optional;

/** What a step of a playbook takes care of. */
public enum Concern {
    PEOPLE("people"),
    INFORM("inform"),
    SCENE("scene"),
    PROPERTY("property"),
    EVIDENCE("evidence"),
    VOICE("voice"),
    AFTERCARE("aftercare");

    private final String code;

    Concern(String code) {
        this.code = code;
    }

    /** The code as the API, events and the database write it. */
    public String code() {
        return code;
    }

    /** The constant with this code, or empty when there is none. */
    public static Optional<Concern> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
