package io.calmdesk.reports.row.mongo;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import io.calmdesk.reports.row.CaseNews;
import io.calmdesk.reports.row.CrisisNews;
import io.calmdesk.reports.row.RowNames;
import io.calmdesk.reports.row.RowStore;
import io.calmdesk.reports.row.Rows;
import java.util.List;
import org.bson.Document;

/** Two collections a generation, so that an old one is dropped in an instant. */
final class RowCollections implements RowStore {

    private final MongoDatabase database;

    RowCollections(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Rows<CaseNews> cases(int generation) {
        return new CaseRows(collection(RowNames.cases(generation)));
    }

    @Override
    public Rows<CrisisNews> crises(int generation) {
        return new CrisisRows(collection(RowNames.crises(generation)));
    }

    /** Every count is answered out of the index alone; for promises the index leads to the rows. */
    @Override
    public void prepare(int generation) {
        collection(RowNames.cases(generation))
                .createIndexes(List.of(
                        new IndexModel(
                                ascending("tenantId", "receivedAt", "category", "state", "channel", "settledAfter")),
                        new IndexModel(ascending("tenantId", "promises.startedAt"))));
        collection(RowNames.crises(generation)).createIndex(ascending("tenantId", "openedAt", "type"));
    }

    @Override
    public void drop(int generation) {
        collection(RowNames.cases(generation)).drop();
        collection(RowNames.crises(generation)).drop();
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }
}
