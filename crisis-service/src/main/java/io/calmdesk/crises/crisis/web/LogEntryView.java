package io.calmdesk.crises.crisis.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of the log; one that corrects another names it. */
@Schema(name = "LogEntry")
record LogEntryView(
        String id,

        @Schema(description = "When it was written, as its writer says")
        Instant at,

        @Schema(description = "When it came here") Instant keptAt,

        String by,
        @Nullable String byName,
        String text,
        @Nullable String corrects) {}
