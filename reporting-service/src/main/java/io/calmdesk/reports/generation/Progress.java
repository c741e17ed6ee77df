package io.calmdesk.reports.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the rows have come.
 *
 * @param asOf up to which moment they hold everything; empty when they never have
 * @param behind how many facts were waiting when last measured
 * @param measuredAt when that was
 */
public record Progress(Optional<Instant> asOf, long behind, Instant measuredAt) {

    /** Before anybody has measured. */
    public static final Progress NOT_MEASURED = new Progress(Optional.empty(), 0, Instant.EPOCH);

    private static final Duration TRUSTED = Duration.ofSeconds(5);

    /** For how many seconds facts have waited for the rows; 0 while none waits. What is parked waits for nobody. */
    public long lag(Instant now) {
        if (behind == 0 && measuredAt.plus(TRUSTED).isAfter(now)) {
            return 0;
        }
        Instant since = asOf.orElse(measuredAt);
        return since.equals(Instant.EPOCH)
                ? 0
                : Math.max(0, Duration.between(since, now).toSeconds());
    }
}
