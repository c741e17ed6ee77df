package io.calmdesk.reports.row.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.reports.row.CrisisNews;
import io.calmdesk.reports.row.CrisisNews.InformTakenBack;
import io.calmdesk.reports.row.CrisisNews.Informed;
import io.calmdesk.reports.row.CrisisNews.LevelRaised;
import io.calmdesk.reports.row.CrisisNews.Opened;
import io.calmdesk.reports.row.CrisisNews.Reviewed;
import io.calmdesk.reports.row.CrisisNews.Settled;
import io.calmdesk.reports.row.RowMark;
import io.calmdesk.reports.row.Rows;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One document a crisis. */
final class CrisisRows implements Rows<CrisisNews> {

    private final GuardedRows rows;

    CrisisRows(MongoCollection<Document> collection) {
        this.rows = new GuardedRows(collection);
    }

    @Override
    public void apply(RowMark mark, CrisisNews news) {
        switch (news) {
            case Opened it ->
                rows.begin(
                        mark,
                        new Document("openedAt", Date.from(it.at()))
                                .append("number", it.number())
                                .append(
                                        "informDueAt",
                                        it.informDueAt().map(Date::from).orElse(null))
                                .append("type", it.type())
                                .append("level", it.level())
                                .append("state", it.state()));
            case LevelRaised it -> rows.change(mark, new Document("level", it.level()), new UpdateOptions());
            case Informed it -> rows.change(mark, informed(Date.from(it.at()), it.late()), new UpdateOptions());
            case InformTakenBack it -> rows.change(mark, informed(null, false), new UpdateOptions());
            case Settled it -> rows.change(mark, movedOn("settled", it.at()), new UpdateOptions());
            case Reviewed it -> rows.change(mark, movedOn("reviewed", it.at()), new UpdateOptions());
        }
    }

    private static Document informed(@Nullable Date at, boolean late) {
        return new Document("informedAt", at).append("informedLate", late);
    }

    private static Document movedOn(String state, Instant at) {
        return new Document("state", state).append(state + "At", Date.from(at));
    }

    @Override
    public void forget(TenantId tenant, String dossier) {
        rows.forget(tenant, dossier);
    }
}
