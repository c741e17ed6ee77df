package io.calmdesk.casedesk.casefile.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.calmdesk.casedesk.casefile.CaseFileKind;
import java.util.List;
import org.bson.Document;

/** The indexes behind the lists of cases; those of the engines are declared by the dossier library. */
public final class CaseIndexes {

    static final String RECORDED_AT = "state.receipt.recordedAt";
    static final String RECEIVED_AT = "state.receipt.receivedAt";
    static final String STATE = "state.state";
    static final String CATEGORY = "state.judgement.category";
    static final String ASSIGNEE = "state.assignee";
    static final String TRACKING = "state.receipt.tracking";

    private CaseIndexes() {}

    /** Declares them when they are missing. */
    public static void declare(MongoDatabase database) {
        database.getCollection(CaseFileKind.COLLECTION)
                .createIndexes(List.of(
                        newestFirst(),
                        newestFirst(STATE),
                        newestFirst(CATEGORY),
                        newestFirst(ASSIGNEE),
                        new IndexModel(
                                Indexes.ascending("tenantId", TRACKING),
                                new IndexOptions()
                                        .unique(true)
                                        .partialFilterExpression(
                                                new Document(TRACKING, new Document("$exists", true)))),
                        new IndexModel(Indexes.ascending(CaseFileKind.CHANGED_AT, "_id", "tenantId", "version"))));
    }

    private static IndexModel newestFirst(String... under) {
        Document keys = new Document("tenantId", 1);
        for (String field : under) {
            keys.append(field, 1);
        }
        // The last of them leads nowhere, but spares fetching the cases of other days.
        return new IndexModel(keys.append(RECORDED_AT, -1).append("_id", -1).append(RECEIVED_AT, -1));
    }
}
