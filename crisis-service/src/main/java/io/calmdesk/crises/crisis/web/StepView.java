package io.calmdesk.crises.crisis.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of the playbook as it stands. */
@Schema(name = "CrisisStep")
record StepView(
        String id,
        @Schema(description = "In the caller's language") String title,
        @Nullable String detail,
        WhoView who,

        @Schema(
                allowableValues = {"open", "done", "late"},
                description = "late: not done, and its time is over")
        String state,

        @Nullable Instant dueAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String doneByName,

        @Schema(description = "Whether this is the duty to inform")
        boolean duty,

        @Schema(description = "Whether the caller may tick it off now")
        boolean tickable,

        @Schema(description = "Whether the caller may take its tick back now")
        boolean untickable) {}
