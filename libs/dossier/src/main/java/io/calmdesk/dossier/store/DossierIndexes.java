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
                waking(Indexes.ascending("wakeAt")),
                waking(Indexes.ascending("tenantId", "wakeAt")),
                waking(Indexes.ascending("tenantId", "wakeRank", "wakeAt")),
                new IndexModel(Indexes.ascending("unpublished"), new IndexOptions().sparse(true))));
    }

    /** Most dossiers sleep for good; those are not in the index. */
    private static IndexModel waking(Bson keys) {
        return new IndexModel(keys, new IndexOptions().partialFilterExpression(Filters.exists("wakeAt")));
    }
}
