package io.calmdesk.kernel;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Moments as they are stored: to the millisecond, so that what was written is what is read back. */
public final class Timepoints {

    private Timepoints() {}

    /** The clock's moment, cut to the millisecond. */
    public static Instant now(InstantSource clock) {
        return stored(clock.instant());
    }

    /** The same moment, cut to the millisecond. */
    public static Instant stored(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }
}
