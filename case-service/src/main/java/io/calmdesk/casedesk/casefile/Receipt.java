package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.judging.Proposal;
import io.calmdesk.casedesk.sealing.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was taken in, which nothing later changes.
 *
 * @param party whose key seals what is personal in this case
 * @param account the whole of what was told: words, demand, place, customer
 * @param excerpt the beginning of the words and the place, for lists
 * @param occurredAt when the matter happened; starts no clock
 * @param receivedAt when the customer told us; clocks start here
 * @param recordedAt when it was written down
 * @param tracking keyed hash of the link the customer may follow it by
 * @param proposal what the words gave away, if anything; nobody's judgement
 */
public record Receipt(
        String number,
        Channel channel,
        String party,
        Sealed account,
        Sealed excerpt,
        @Nullable Instant occurredAt,
        Instant receivedAt,
        Instant recordedAt,
        @Nullable String tracking,
        @Nullable Proposal proposal) {

    /** The codes of the signals found in the words. */
    public List<String> signals() {
        return proposal == null ? List.of() : proposal.signalCodes();
    }
}
