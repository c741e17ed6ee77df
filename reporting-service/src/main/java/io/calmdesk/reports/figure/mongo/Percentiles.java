package io.calmdesk.reports.figure.mongo;

import io.calmdesk.reports.figure.DurationFigures;
import java.util.List;
import java.util.OptionalLong;
import org.bson.Document;

/** Reads the percentiles out of what the aggregation left over, by nearest rank. */
final class Percentiles {

    private Percentiles() {}

    static DurationFigures of(List<Document> found) {
        long all = found.isEmpty() ? 0 : number(found.getFirst(), "all");
        List<OptionalLong> values =
                Pipelines.SHARES.stream().map(share -> at(share, all, found)).toList();
        return new DurationFigures(values.get(0), values.get(1), values.get(2), all);
    }

    private static OptionalLong at(double share, long all, List<Document> found) {
        double rank = Math.ceil(share * all);
        return found.stream()
                .filter(it -> number(it, "upTo") >= rank)
                .mapToLong(it -> number(it, "_id"))
                .findFirst();
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }
}
