package io.calmdesk.casedesk.promise;

import java.util.Arrays;
import java.util.Optional;

/** To whom a promise binds us: the customer, ourselves, or an authority. */
public enum PromiseClass {
    /** Told to the customer; moved only with the customer's agreement. */
    OUTWARD("outward"),
    /** Among ourselves; a policy may re-date it. */
    INWARD("inward"),
    /** Owed to a body outside; extended only by that body. */
    AUTHORITY("authority");

    private final String code;

    PromiseClass(String code) {
        this.code = code;
    }

    /** The class as the API and events write it. */
    public String code() {
        return code;
    }

    /** The class with this code, or empty when there is none. */
    public static Optional<PromiseClass> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
