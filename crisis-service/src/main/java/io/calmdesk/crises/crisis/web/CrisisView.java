package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.crisis.Cause;
import io.calmdesk.crises.crisis.CrisisState;
import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A crisis with everything its readers may see. */
@Schema(name = "Crisis")
record CrisisView(
        String id,
        @Schema(example = "CR-2026-0007") String number,
        @Schema(implementation = CrisisType.class) String type,

        @Schema(description = "The name of its playbook, in the caller's language")
        String name,

        @Schema(implementation = CrisisLevel.class) String level,
        @Schema(implementation = CrisisState.class) String state,
        @Schema(implementation = Cause.class) String cause,
        List<String> cases,
        Instant openedAt,
        @Nullable Instant settledAt,
        @Nullable String place,
        List<StepView> steps,
        FirstInformView firstInform,

        @Schema(
                description = "The newest 50 entries, oldest first; corrections stand beside what they correct."
                        + " The whole of it is at `/api/v1/crises/{id}/log`")
        List<LogEntryView> log,

        @Nullable ReviewView review,

        @Schema(description = "What both the crisis and the caller's rights allow now")
        List<String> allowed,

        long version) {}
