package io.calmdesk.reports.figure.web;

import io.calmdesk.reports.figure.Count;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Crises by type. */
@Schema(
        name = "CrisisCounts",
        requiredProperties = {"items"})
record CrisisCounts(List<CountView> items) {

    static CrisisCounts of(List<Count> counts) {
        return new CrisisCounts(counts.stream().map(CountView::of).toList());
    }
}
