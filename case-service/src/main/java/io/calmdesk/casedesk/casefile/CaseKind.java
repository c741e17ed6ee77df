package io.calmdesk.casedesk.casefile;

import java.util.Arrays;
import java.util.Optional;

/** What sort of matter a case is. */
public enum CaseKind {
    COMPLAINT("complaint"),
    ENQUIRY("enquiry"),
    REPAIR("repair"),
    HELP("help"),
    SUGGESTION("suggestion"),
    PRAISE("praise"),
    DECORATION("decoration"),
    MOVE_IN("move-in"),
    RETURN("return"),
    LOST_REPORT("lost-report"),
    FOUND_ITEM("found-item"),
    DAMAGE("damage"),
    INJURY("injury"),
    INSURANCE_CLAIM("insurance-claim"),
    SERVICE_TASK("service-task");

    private final String code;

    CaseKind(String code) {
        this.code = code;
    }

    /** The code as the API, events and the database write it. */
    public String code() {
        return code;
    }

    /** The constant with this code, or empty when there is none. */
    public static Optional<CaseKind> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
