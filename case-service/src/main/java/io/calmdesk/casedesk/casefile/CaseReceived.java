package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.judging.Proposal;
import io.calmdesk.casedesk.procedure.Responsible;
import io.calmdesk.casedesk.promise.Promise;
import io.calmdesk.casedesk.sealing.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matter was told to us; the moment it happened is when the customer told it, and the clocks run from there.
 *
 * @param proposal what its words gave away, if anything; cases taken in before there were proposals have none
 * @param placeKey a keyed hash by which cases of one place are known; none without a place
 */
public record CaseReceived(
        String number,
        Channel channel,
        Judgement judgement,
        Responsible owner,
        Sealed account,
        @Nullable Instant occurredAt,
        List<Promise> promises,
        String procedure,
        int procedureVersion,
        @Nullable Proposal proposal,
        @Nullable String placeKey)
        implements CaseFact {}
