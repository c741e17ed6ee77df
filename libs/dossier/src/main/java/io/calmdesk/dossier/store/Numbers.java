package io.calmdesk.dossier.store;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.calmdesk.kernel.TenantId;
import java.util.Objects;
import org.bson.Document;

/** Counters of a tenant: each number is given once, in rising order; a crash leaves a gap, never a double. */
public final class Numbers {

    private final MongoCollection<Document> counters;

    /** Counters in collection {@code counters} of this database. */
    public Numbers(MongoDatabase database) {
        this.counters = database.getCollection("counters").withWriteConcern(WriteConcern.MAJORITY);
    }

    /** The next number under the key, from 1. */
    public long next(TenantId tenant, String key) {
        Document counter = counters.findOneAndUpdate(
                Filters.eq(new Document("tenant", tenant.value()).append("key", key)),
                Updates.inc("last", 1L),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(counter).getLong("last");
    }
}
