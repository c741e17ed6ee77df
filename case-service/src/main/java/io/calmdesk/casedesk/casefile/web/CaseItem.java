package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.casefile.CaseKind;
import io.calmdesk.casedesk.casefile.CaseState;
import io.calmdesk.casedesk.casefile.Channel;
import io.calmdesk.casedesk.judging.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as a list shows it; {@code words} are the first 200 code points. */
record CaseItem(
        String id,
        String number,
        @Schema(implementation = CaseState.class) String state,
        @Schema(implementation = CaseKind.class) String kind,
        @Schema(implementation = Channel.class) String channel,
        @Nullable String category,
        @Schema(implementation = Severity.class) String severity,
        @Nullable String place,
        @Nullable String assignee,
        @Nullable String assigneeName,
        String words,
        List<PromiseView> promises,

        @Schema(description = "What the words give away, for example food-poisoning")
        List<String> signals,

        Instant receivedAt,
        Instant recordedAt,
        long version) {}
