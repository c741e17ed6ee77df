package io.calmdesk.dossier.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;

/** Which life of the database this is: 1 at first, one more after each restore from a backup. */
public final class Lineage {

    private final MongoCollection<Document> lineage;

    /** The lineage kept in collection {@code lineage} of this database. */
    public Lineage(MongoDatabase database) {
        this.lineage = database.getCollection("lineage").withWriteConcern(WriteConcern.MAJORITY);
    }

    /** The lineage as it stands. */
    public int current() {
        Document owner = lineage.find(eq("_id", "owner")).first();
        return owner == null ? 1 : owner.getInteger("number");
    }

    /** To be called after a restore, before the engines start: readers will rebuild what they know from us. */
    public int raise() {
        int next = current() + 1;
        Document owner = lineage.findOneAndUpdate(
                eq("_id", "owner"),
                Updates.max("number", next),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(owner).getInteger("number");
    }
}
