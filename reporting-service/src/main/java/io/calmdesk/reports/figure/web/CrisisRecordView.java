package io.calmdesk.reports.figure.web;

import io.calmdesk.reports.figure.CrisisRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One crisis of the period. */
@Schema(
        name = "ReportedCrisis",
        requiredProperties = {
            "id",
            "number",
            "type",
            "level",
            "state",
            "openedAt",
            "firstInformDueAt",
            "firstInformAt",
            "firstInformLate",
            "settledAt",
            "reviewedAt"
        })
record CrisisRecordView(
        String id,
        @Schema(example = "CR-2026-0007") String number,
        @Schema(example = "food-poisoning") String type,

        @Schema(description = "The highest it was led at", example = "company")
        String level,

        @Schema(example = "settled") String state,
        Instant openedAt,

        @Schema(description = "By when those who must know first have to; null when there is no hurry") @Nullable
        Instant firstInformDueAt,

        @Schema(description = "When they knew; null while they do not") @Nullable
        Instant firstInformAt,

        @Schema(description = "Whether that was after its time, or its time is over")
        boolean firstInformLate,

        @Nullable Instant settledAt,
        @Nullable Instant reviewedAt) {

    static CrisisRecordView of(CrisisRecord it, Instant now) {
        return new CrisisRecordView(
                it.id(),
                it.number(),
                it.type(),
                it.level(),
                it.state(),
                it.openedAt(),
                it.informDueAt(),
                it.informedAt(),
                it.informLate(now),
                it.settledAt(),
                it.reviewedAt());
    }
}
