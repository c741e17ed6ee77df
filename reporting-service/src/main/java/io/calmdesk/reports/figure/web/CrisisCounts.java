package io.calmdesk.reports.figure.web;

import io.calmdesk.reports.figure.Count;
import io.calmdesk.reports.figure.CrisisRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Crises by type, and one by one. */
@Schema(
        name = "CrisisCounts",
        requiredProperties = {"items", "crises"})
record CrisisCounts(
        List<CountView> items,

        @Schema(description = "The newest 200 of them, the newest first")
        List<CrisisRecordView> crises) {

    static CrisisCounts of(List<Count> counts, List<CrisisRecord> records, Instant now) {
        return new CrisisCounts(
                counts.stream().map(CountView::of).toList(),
                records.stream().map(it -> CrisisRecordView.of(it, now)).toList());
    }
}
