package io.calmdesk.reports.row.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.reports.row.CaseNews;
import io.calmdesk.reports.row.CaseNews.Closed;
import io.calmdesk.reports.row.CaseNews.Judged;
import io.calmdesk.reports.row.CaseNews.Judgement;
import io.calmdesk.reports.row.CaseNews.PromiseEnded;
import io.calmdesk.reports.row.CaseNews.Received;
import io.calmdesk.reports.row.CaseNews.Settled;
import io.calmdesk.reports.row.CaseNews.StartedPromise;
import io.calmdesk.reports.row.RowMark;
import io.calmdesk.reports.row.Rows;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** One document a case. */
final class CaseRows implements Rows<CaseNews> {

    private static final long MILLIS = 1_000L;

    private final GuardedRows rows;

    CaseRows(MongoCollection<Document> collection) {
        this.rows = new GuardedRows(collection);
    }

    @Override
    public void apply(RowMark mark, CaseNews news) {
        switch (news) {
            case Received it -> rows.begin(mark, row(it));
            case Judged it -> rows.change(mark, judgement(it.judgement()).append("state", "open"), new UpdateOptions());
            case Settled it -> rows.compute(mark, settled(it.at()));
            case Closed it -> rows.change(mark, new Document("state", "closed"), new UpdateOptions());
            case PromiseEnded it ->
                rows.change(
                        mark,
                        new Document("promises.$[it].state", it.kept() ? "kept" : "missed"),
                        new UpdateOptions().arrayFilters(List.of(Filters.eq("it.id", it.promise()))));
        }
    }

    @Override
    public void forget(TenantId tenant, String dossier) {
        rows.forget(tenant, dossier);
    }

    private static Document row(Received it) {
        return judgement(it.judgement())
                .append("receivedAt", Date.from(it.at()))
                .append("state", it.state())
                .append("channel", it.channel())
                .append(
                        "promises",
                        it.promises().stream().map(CaseRows::promise).toList());
    }

    private static Document judgement(Judgement it) {
        return new Document("kind", it.kind())
                .append("category", it.category().orElse(null))
                .append("severity", it.severity());
    }

    private static Document promise(StartedPromise it) {
        return new Document("id", it.id())
                .append("label", it.label())
                .append("startedAt", Date.from(it.startedAt()))
                .append("dueAt", Date.from(it.dueAt()))
                .append("state", "running");
    }

    private static Document settled(Instant at) {
        Date settled = Date.from(at);
        Document millis = new Document("$subtract", List.of(settled, "$receivedAt"));
        Document seconds =
                new Document("$toLong", new Document("$trunc", new Document("$divide", List.of(millis, MILLIS))));
        return new Document("state", "settled")
                .append("settledAt", settled)
                // What is said to have been settled before it came in took no time.
                .append("settledAfter", new Document("$max", List.of(0L, seconds)));
    }
}
