package io.calmdesk.crises.crisis.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import io.calmdesk.crises.crisis.CrisisFileKind;
import java.util.List;
import org.bson.Document;

/** The indexes behind the lists of crises; those of the engines are declared by the dossier library. */
public final class CrisisIndexes {

    static final String OPENED_AT = "state.opening.openedAt";
    static final String STATE = "state.state";
    static final String TYPE = "state.type";

    private CrisisIndexes() {}

    /** Declares them when they are missing. */
    public static void declare(MongoDatabase database) {
        database.getCollection(CrisisFileKind.COLLECTION)
                .createIndexes(List.of(newestFirst(), newestFirst(STATE), newestFirst(STATE, TYPE)));
    }

    private static IndexModel newestFirst(String... under) {
        Document keys = new Document("tenantId", 1);
        for (String field : under) {
            keys.append(field, 1);
        }
        return new IndexModel(keys.append(OPENED_AT, -1).append("_id", -1));
    }
}
