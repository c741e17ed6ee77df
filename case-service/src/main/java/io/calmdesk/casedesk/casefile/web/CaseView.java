package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.casefile.CaseKind;
import io.calmdesk.casedesk.casefile.CaseState;
import io.calmdesk.casedesk.casefile.Channel;
import io.calmdesk.casedesk.casefile.Outcome;
import io.calmdesk.casedesk.judging.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case with everything its readers may see. */
@Schema(name = "Case")
record CaseView(
        String id,
        @Schema(example = "2026-000123") String number,
        @Schema(implementation = CaseState.class) String state,
        @Schema(implementation = CaseKind.class) String kind,
        @Schema(implementation = Channel.class) String channel,
        @Nullable String category,
        @Schema(implementation = Severity.class) String severity,
        @Nullable String place,
        CustomerView customer,
        String words,
        @Nullable String demand,
        ResponsibleView owner,
        @Nullable String assignee,
        @Nullable String assigneeName,

        @Schema(implementation = Outcome.class) @Nullable String outcome,

        @Nullable String reply,
        List<PromiseView> promises,

        @Schema(description = "What the words give away, as a proposal; null when they give nothing away") @Nullable
        ProposalView proposal,

        @Schema(description = "Null once nothing is left to do") @Nullable
        NextView next,

        List<String> allowed,

        @Nullable Instant occurredAt,
        Instant receivedAt,
        Instant recordedAt,
        long version) {}
