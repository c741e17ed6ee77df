package io.calmdesk.reports.figure.web;

import io.calmdesk.reports.figure.DurationFigures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How long cases took, in seconds. */
@Schema(
        name = "Durations",
        requiredProperties = {"p50", "p90", "p99", "count"})
record Durations(
        @Schema(description = "Half of the cases took no longer; null when there are none") @Nullable
        Long p50,

        @Nullable Long p90,
        @Nullable Long p99,
        long count) {

    static Durations of(DurationFigures figures) {
        return new Durations(seconds(figures.p50()), seconds(figures.p90()), seconds(figures.p99()), figures.count());
    }

    private static @Nullable Long seconds(OptionalLong value) {
        return value.isPresent() ? (Long) value.getAsLong() : null;
    }
}
