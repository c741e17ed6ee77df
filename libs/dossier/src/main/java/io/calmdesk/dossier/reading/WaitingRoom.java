package io.calmdesk.dossier.reading;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.databind.json.JsonMapper;

/** Facts of parked dossiers, kept until they can be applied: the topic forgets them after its retention. */
final class WaitingRoom {

    private final MongoCollection<Document> waiting;
    private final String reader;

    WaitingRoom(MongoDatabase database, String reader) {
        this.waiting = database.getCollection("positions-waiting").withWriteConcern(WriteConcern.MAJORITY);
        this.reader = reader;
        waiting.createIndex(Indexes.ascending("reader", "dossier", "number"));
    }

    void keep(ReceivedFact fact) {
        Document id = new Document("reader", reader)
                .append("dossier", fact.dossierId())
                .append("lineage", fact.lineage())
                .append("number", fact.number());
        Document document = new Document("reader", reader)
                .append("dossier", fact.dossierId())
                .append("number", fact.number())
                .append("lineage", fact.lineage())
                .append("tenantId", fact.tenant().value())
                .append("type", fact.type())
                .append("recordedAt", Date.from(fact.recordedAt()))
                .append("data", fact.data().toString())
                .append("prevHash", fact.prevHash())
                .append("correlation", fact.correlation())
                .append("trace", fact.trace());
        try {
            waiting.replaceOne(eq(id), document, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** The waiting fact with the lowest number above this one. */
    Optional<ReceivedFact> firstAfter(String dossier, long number, int lineage) {
        return Optional.ofNullable(waiting.find(and(of(dossier), eq("lineage", lineage), gt("number", number)))
                        .sort(Sorts.ascending("number"))
                        .first())
                .map(WaitingRoom::fact);
    }

    /** Lets go of what has been applied. */
    void forgetUpTo(String dossier, long number, int lineage) {
        waiting.deleteMany(and(of(dossier), lte("lineage", lineage), lte("number", number)));
    }

    /** Lets go of what was told before the owner was restored. */
    void forgetBefore(String dossier, int lineage) {
        waiting.deleteMany(and(of(dossier), lt("lineage", lineage)));
    }

    private Bson of(String dossier) {
        return and(eq("reader", reader), eq("dossier", dossier));
    }

    private static ReceivedFact fact(Document kept) {
        return new ReceivedFact(
                new io.calmdesk.kernel.TenantId(kept.getString("tenantId")),
                kept.getString("dossier"),
                kept.getLong("number"),
                kept.getString("type"),
                kept.getDate("recordedAt").toInstant(),
                JsonMapper.shared().readTree(kept.getString("data")),
                kept.getString("prevHash"),
                kept.getInteger("lineage"),
                kept.getString("correlation"),
                kept.getString("trace"));
    }
}
