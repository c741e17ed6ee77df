package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.crisis.CrisisState;
import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A crisis as a list shows it. */
record CrisisItem(
        String id,
        @Schema(example = "CR-2026-0007") String number,
        @Schema(implementation = CrisisType.class) String type,

        @Schema(description = "The name of its playbook, in the caller's language")
        String name,

        @Schema(implementation = CrisisLevel.class) String level,
        @Schema(implementation = CrisisState.class) String state,
        List<String> cases,
        Instant openedAt,
        @Nullable String place,
        long version) {}
