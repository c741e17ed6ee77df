package io.calmdesk.crises.crisis.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Until when somebody had to be told first, and whether they were. */
@Schema(name = "FirstInform")
record FirstInformView(
        String step,
        @Nullable Instant dueAt,
        @Schema(allowableValues = {"open", "done", "late"}) String state,
        @Nullable Instant at) {}
