package io.calmdesk.reports.figure;

import io.calmdesk.kernel.Malformed;
import java.util.Arrays;

/** By what cases are counted apart. */
public enum Grouping {
    DAY("day"),
    CATEGORY("category"),
    STATE("state"),
    CHANNEL("channel");

    /** The key of the cases that have none, which only a category can be lacking. */
    public static final String NONE = "none";

    private final String code;

    Grouping(String code) {
        this.code = code;
    }

    /** The grouping as the API writes it. */
    public String code() {
        return code;
    }

    /** The grouping of this code, or {@link Malformed}. */
    public static Grouping of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Malformed.field("groupBy", "unknown-code"));
    }
}
