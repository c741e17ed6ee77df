package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.FieldCheck;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of a business are asked for; what is null does not matter.
 *
 * @param receivedFrom the first moment at which the customer may have told us
 * @param receivedBefore the first moment that is too late
 */
public record CaseFilter(
        @Nullable CaseState state,
        @Nullable String category,
        @Nullable String assignee,
        @Nullable Instant receivedFrom,
        @Nullable Instant receivedBefore) {

    /**
     * The earliest moment at which what is asked for can have been recorded, which bounds a list in the order of
     * recording; none when any could. Who reports a case may be ahead of our clock by so much.
     */
    public @Nullable Instant recordedFrom() {
        return receivedFrom == null ? null : receivedFrom.minus(FieldCheck.CLOCKS_DIFFER);
    }
}
