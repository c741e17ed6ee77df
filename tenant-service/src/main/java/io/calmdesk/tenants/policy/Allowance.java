package io.calmdesk.tenants.policy;

import io.calmdesk.kernel.Malformed;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** The time a business may allow itself for a promise. */
public final class Allowance {

    /** The longest a promise may take: a year, leap day included. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** Moments are stored to the millisecond: less than one is no time at all. */
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private Allowance() {}

    /** Reads an ISO-8601 duration such as {@code PT20S}; refuses what is no duration, nothing, or above a year. */
    public static Duration parse(String text) {
        Duration allowance = read(text);
        if (allowance.compareTo(SHORTEST) < 0 || allowance.compareTo(LONGEST) > 0) {
            throw Malformed.field("allowance", "out-of-range");
        }
        return allowance;
    }

    private static Duration read(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw Malformed.field("allowance", "invalid-duration");
        }
    }
}
