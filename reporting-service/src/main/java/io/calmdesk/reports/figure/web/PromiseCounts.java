package io.calmdesk.reports.figure.web;

import io.calmdesk.reports.figure.PromiseFigures;
import io.swagger.v3.oas.annotations.media.Schema;

/** What became of promises. */
@Schema(
        name = "PromiseCounts",
        requiredProperties = {"kept", "missed", "running"})
record PromiseCounts(long kept, long missed, long running) {

    static PromiseCounts of(PromiseFigures figures) {
        return new PromiseCounts(figures.kept(), figures.missed(), figures.running());
    }
}
