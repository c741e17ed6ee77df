package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.procedure.Responsible;
import io.calmdesk.casedesk.promise.Promise;
import io.calmdesk.casedesk.sealing.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The matter was told to us; the moment it happened is when the customer told it, and the clocks run from there. */
public record CaseReceived(
        String number,
        Channel channel,
        Judgement judgement,
        Responsible owner,
        Sealed account,
        @Nullable Instant occurredAt,
        List<Promise> promises,
        String procedure,
        int procedureVersion)
        implements CaseFact {}
