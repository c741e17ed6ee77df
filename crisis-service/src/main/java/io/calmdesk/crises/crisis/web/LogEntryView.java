package io.calmdesk.crises.crisis.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of the log; one that corrects another names it. */
@Schema(name = "LogEntry")
record LogEntryView(
        String id,
        Instant at,
        String by,
        @Nullable String byName,
        String text,
        @Nullable String corrects) {}
