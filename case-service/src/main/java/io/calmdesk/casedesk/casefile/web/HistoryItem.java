package io.calmdesk.casedesk.casefile.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact of a case as its timeline shows it; {@code data} depends on the type. */
record HistoryItem(
        long number,
        @Schema(example = "CaseReceived") String type,

        @Schema(description = "When it happened, as claimed")
        Instant happenedAt,

        @Schema(description = "When it was written down") Instant recordedAt,

        String by,
        @Nullable String byName,

        @Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        Map<String, Object> data) {}
