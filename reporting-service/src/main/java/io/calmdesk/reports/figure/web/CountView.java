package io.calmdesk.reports.figure.web;

import io.calmdesk.reports.figure.Count;
import io.swagger.v3.oas.annotations.media.Schema;

/** How many there are of one sort. */
@Schema(
        name = "Count",
        requiredProperties = {"key", "count"})
record CountView(String key, long count) {

    static CountView of(Count count) {
        return new CountView(count.key(), count.count());
    }
}
