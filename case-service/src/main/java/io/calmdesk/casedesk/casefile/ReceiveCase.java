package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.procedure.Responsible;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes a matter in.
 *
 * @param occurredAt when the matter happened, if known
 * @param receivedAt when the customer told us; now when absent
 * @param followed whether the customer gets a link to follow the case by
 */
public record ReceiveCase(
        Channel channel,
        Judgement judgement,
        Account account,
        Responsible owner,
        @Nullable Instant occurredAt,
        @Nullable Instant receivedAt,
        boolean followed) {}
