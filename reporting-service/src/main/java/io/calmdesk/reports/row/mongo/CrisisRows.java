package io.calmdesk.reports.row.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.reports.row.CrisisNews;
import io.calmdesk.reports.row.CrisisNews.LevelRaised;
import io.calmdesk.reports.row.CrisisNews.MovedOn;
import io.calmdesk.reports.row.CrisisNews.Opened;
import io.calmdesk.reports.row.RowMark;
import io.calmdesk.reports.row.Rows;
import java.util.Date;
import org.bson.Document;

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
                                .append("type", it.type())
                                .append("level", it.level())
                                .append("state", it.state()));
            case LevelRaised it -> rows.change(mark, new Document("level", it.level()), new UpdateOptions());
            case MovedOn it -> rows.change(mark, new Document("state", it.state()), new UpdateOptions());
        }
    }

    @Override
    public void forget(TenantId tenant, String dossier) {
        rows.forget(tenant, dossier);
    }
}
