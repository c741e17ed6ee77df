package io.calmdesk.casedesk.promise;

import java.time.Duration;

/** A stretch of business hours, as time since midnight, so that a day may end at 24:00. */
public record Opening(Duration from, Duration until) {

    private static final Duration DAY = Duration.ofDays(1);

    public Opening {
        if (from.isNegative() || until.compareTo(from) <= 0 || until.compareTo(DAY) > 0) {
            throw new IllegalArgumentException("not business hours: " + from + " to " + until);
        }
    }

    /** Reads {@code 09:00} and {@code 18:00}; the end may be {@code 24:00}. */
    public static Opening of(String from, String until) {
        return new Opening(sinceMidnight(from), sinceMidnight(until));
    }

    private static Duration sinceMidnight(String time) {
        int colon = time.indexOf(':');
        return Duration.ofHours(Integer.parseInt(time.substring(0, colon)))
                .plusMinutes(Integer.parseInt(time.substring(colon + 1)));
    }
}
