package io.calmdesk.reports.figure.mongo;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.reports.figure.Grouping;
import io.calmdesk.reports.figure.Period;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** The aggregations behind the figures; counts name no field that is not in the index, so that no row is fetched. */
final class Pipelines {

    /** Which shares of the cases the percentiles stand for. */
    static final List<Double> SHARES = List.of(0.5, 0.9, 0.99);

    private static final Document BY_KEY = new Document("$sort", new Document("_id", 1));
    private static final Document BY_COUNT = new Document("$sort", new Document("count", -1).append("_id", 1));

    private Pipelines() {}

    static List<Document> cases(TenantId tenant, Period period, Grouping grouping) {
        return List.of(
                match("receivedAt", tenant, period),
                counted(key(period, grouping)),
                grouping == Grouping.DAY ? BY_KEY : BY_COUNT);
    }

    static List<Document> crises(TenantId tenant, Period period) {
        return List.of(match("openedAt", tenant, period), counted("$type"), BY_COUNT);
    }

    /** Rows are fetched here: there are few. Those of before numbers were kept are listed after a rebuild. */
    static List<Document> newestCrises(TenantId tenant, Period period, int most) {
        Document numbered = match("openedAt", tenant, period);
        numbered.get("$match", Document.class).append("number", new Document("$exists", true));
        return List.of(
                numbered,
                new Document("$sort", new Document("openedAt", -1).append("_id", -1)),
                new Document("$limit", most));
    }

    static List<Document> promises(TenantId tenant, Period period) {
        Document started = within(period);
        return List.of(
                new Document(
                        "$match",
                        new Document("tenantId", tenant.value())
                                .append("promises", new Document("$elemMatch", new Document("startedAt", started)))),
                new Document("$unwind", "$promises"),
                new Document("$match", new Document("promises.startedAt", started)),
                counted("$promises.state"));
    }

    /** The first duration up to which at least each share of the cases lies: at most three of them leave the server. */
    static List<Document> durations(TenantId tenant, Period period) {
        Document settled = match("receivedAt", tenant, period);
        settled.get("$match", Document.class).append("settledAfter", new Document("$gte", 0L));
        Document running = new Document("$sum", "$count")
                .append("window", new Document("documents", List.of("unbounded", "current")));
        Document all = new Document("$sum", "$count")
                .append("window", new Document("documents", List.of("unbounded", "unbounded")));
        return List.of(
                settled,
                counted("$settledAfter"),
                new Document(
                        "$setWindowFields",
                        new Document("sortBy", new Document("_id", 1))
                                .append("output", new Document("upTo", running).append("all", all))),
                new Document(
                        "$match",
                        new Document(
                                "$expr",
                                new Document(
                                        "$or",
                                        SHARES.stream().map(Pipelines::holds).toList()))),
                BY_KEY);
    }

    private static Document holds(double share) {
        Document rank = new Document("$ceil", new Document("$multiply", List.of(share, "$all")));
        Document before = new Document("$subtract", List.of("$upTo", "$count"));
        return new Document(
                "$and",
                List.of(new Document("$gte", List.of("$upTo", rank)), new Document("$lt", List.of(before, rank))));
    }

    private static Object key(Period period, Grouping grouping) {
        return switch (grouping) {
            case DAY ->
                new Document(
                        "$dateToString",
                        new Document("date", "$receivedAt")
                                .append("format", "%Y-%m-%d")
                                .append("timezone", period.zone().getId()));
            case CATEGORY -> new Document("$ifNull", List.of("$category", Grouping.NONE));
            case STATE -> "$state";
            case CHANNEL -> "$channel";
        };
    }

    private static Document match(String at, TenantId tenant, Period period) {
        return new Document("$match", new Document("tenantId", tenant.value()).append(at, within(period)));
    }

    private static Document within(Period period) {
        return new Document("$gte", Date.from(period.begin())).append("$lt", Date.from(period.end()));
    }

    private static Document counted(Object key) {
        return new Document("$group", new Document("_id", key).append("count", new Document("$sum", 1L)));
    }
}
