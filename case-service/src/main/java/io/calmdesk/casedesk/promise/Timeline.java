package io.calmdesk.casedesk.promise;

import java.time.Duration;
import java.time.Instant;

/** A way of counting time: every allowance, share of a ladder, pause and extension is a sum on one. */
public interface Timeline {

    /** Every second counts, at any hour. */
    Timeline ELAPSED = new Timeline() {
        @Override
        public Instant after(Instant from, Duration counted) {
            return from.plus(counted);
        }

        @Override
        public Duration between(Instant from, Instant to) {
            return Duration.between(from, to);
        }
    };

    /** The moment at which this much time has been counted since {@code from}; the earliest if there are several. */
    Instant after(Instant from, Duration counted);

    /** How much time is counted from one moment to a later one. */
    Duration between(Instant from, Instant to);
}
