package io.calmdesk.reports.figure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One crisis of a period, as far as it has come.
 *
 * @param informDueAt by when those who must know first have to; null when there is no hurry
 * @param informedAt when they knew
 * @param informedLate whether that was after its time
 */
public record CrisisRecord(
        String id,
        String number,
        String type,
        String level,
        String state,
        Instant openedAt,
        @Nullable Instant informDueAt,
        @Nullable Instant informedAt,
        boolean informedLate,
        @Nullable Instant settledAt,
        @Nullable Instant reviewedAt) {

    /** Whether it was told late or, at this moment, should have been; after the review nothing is any later. */
    public boolean informLate(Instant now) {
        if (informedAt != null) {
            return informedLate;
        }
        Instant until = reviewedAt == null ? now : reviewedAt;
        return informDueAt != null && until.isAfter(informDueAt);
    }
}
