package io.calmdesk.reports.figure.web;

import io.calmdesk.reports.figure.Count;
import io.calmdesk.reports.generation.Progress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases counted apart, and how fresh the figures are. */
@Schema(
        name = "CaseCounts",
        requiredProperties = {"items", "asOf", "lag", "parked"})
record CaseCounts(
        List<CountView> items,

        @Schema(description = "Up to which moment the figures hold everything; null when they never have") @Nullable
        Instant asOf,

        @Schema(
                description = "For how many seconds facts have waited to be counted; 0 while none waits."
                        + " A case set aside is not among them")
        long lag,

        @Schema(description = "How many of the business's cases are set aside; the figures may lack something of them")
        long parked) {

    static CaseCounts of(List<Count> counts, Progress progress, long parked, Instant now) {
        return new CaseCounts(
                counts.stream().map(CountView::of).toList(), progress.asOf().orElse(null), progress.lag(now), parked);
    }
}
