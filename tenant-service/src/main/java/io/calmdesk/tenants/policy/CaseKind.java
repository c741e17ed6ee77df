package io.calmdesk.tenants.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of case a deadline can be set for. */
public enum CaseKind {
    COMPLAINT,
    ENQUIRY,
    REPAIR,
    HELP,
    SUGGESTION,
    PRAISE,
    DECORATION,
    MOVE_IN,
    RETURN,
    LOST_REPORT,
    FOUND_ITEM,
    DAMAGE,
    INJURY,
    INSURANCE_CLAIM,
    SERVICE_TASK;

    /** The kind as the API writes it, for example {@code move-in}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this code, or empty when there is none. */
    public static Optional<CaseKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
