package io.calmdesk.dossier.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Every index the engines ask by; a service adds those of its own lists. */
final class DossierIndexes {

    private DossierIndexes() {}

    static void declare(MongoCollection<Document> dossiers) {
        dossiers.createIndexes(List.of(
                only("wakeAt", Indexes.ascending("wakeAt")),
                only("wakeAt", Indexes.ascending("tenantId", "wakeAt")),
                only("wakeAt", Indexes.ascending("tenantId", "wakeRank", "wakeAt")),
                only("unpublished", Indexes.ascending("unpublished", "_id"))));
    }

    /** Most dossiers sleep for good and have told everything; those are not in the index. */
    private static IndexModel only(String present, Bson keys) {
        return new IndexModel(keys, new IndexOptions().partialFilterExpression(Filters.exists(present)));
    }
}
