package io.calmdesk.dossier.publishing;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.dossier.Publication;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.dossier.store.DossierCollection;
import io.calmdesk.dossier.store.Paging;
import io.calmdesk.dossier.store.Steps;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.tracing.Traces;
import io.opentelemetry.api.trace.SpanKind;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Publishes one dossier at a time: the unbroken run after {@code published}, each fact after the one before. */
final class DossierPublishing<S, F> {

    private static final int RUN = 100;

    private final DossierCollection<S, F> collection;
    private final MongoCollection<Document> committed;
    private final Outbound outbound;
    private final Paging paging;
    private final int lineage;
    private final Steps steps;

    DossierPublishing(DossierCollection<S, F> collection, Outbound outbound, int lineage, Steps steps) {
        this.collection = collection;
        // What a failover might still take back must not be told.
        this.committed = collection.documents().withReadConcern(ReadConcern.MAJORITY);
        this.outbound = outbound;
        this.paging = new Paging(collection, steps);
        this.lineage = lineage;
        this.steps = steps;
    }

    DossierCollection<S, F> collection() {
        return collection;
    }

    /** Sends all there is to send; what was acknowledged before a failed send is not sent again by the next call. */
    void publish(String id) throws InterruptedException {
        while (publishRun(id)) {
            steps.done("run published");
        }
    }

    private boolean publishRun(String id) throws InterruptedException {
        Document dossier =
                committed.find(eq("_id", id)).projection(unpublished()).first();
        if (dossier == null || !dossier.containsKey("unpublished")) {
            return false;
        }
        TenantId tenant = new TenantId(dossier.getString("tenantId"));
        long published = dossier.getLong("published");
        long acknowledged = published;
        try {
            for (Document stored : dossier.getList("facts", Document.class)) {
                send(tenant, id, collection.fact(stored));
                acknowledged = stored.getLong("number");
                steps.done("fact acknowledged");
            }
        } catch (RuntimeException e) {
            // A failed send must not undo the ones before it.
            if (acknowledged > published) {
                advance(id, acknowledged);
            }
            throw e;
        }
        return advance(id, acknowledged);
    }

    private void send(TenantId tenant, String id, RecordedFact<F> fact) throws InterruptedException {
        for (OutboundRecord record : collection.kind().publish(new Publication<>(tenant, id, fact, lineage))) {
            Traces.goOn(fact.trace(), "publish " + record.topic(), SpanKind.PRODUCER, () -> outbound.send(record));
        }
    }

    /** Moves the mark; true when more facts have come meanwhile. */
    private boolean advance(String id, long acknowledged) {
        Document after = collection
                .documents()
                .findOneAndUpdate(
                        eq("_id", id),
                        marks(acknowledged),
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(new Document("version", 1)
                                        .append("published", 1)
                                        .append("firstInline", 1)
                                        .append("bytes", new Document("$bsonSize", new Document("f", "$facts")))));
        if (after == null) {
            return false;
        }
        steps.done("published moved");
        long published = after.getLong("published");
        if (Paging.due(published - after.getLong("firstInline") + 1, after.getInteger("bytes"))) {
            paging.page(id);
        }
        return published < after.getLong("version");
    }

    private static List<Bson> marks(long acknowledged) {
        Document published = new Document("$max", List.of("$published", acknowledged));
        Document unpublished = new Document(
                "$cond", List.of(new Document("$gte", List.of("$published", "$version")), "$$REMOVE", "$unpublished"));
        return List.of(
                new Document("$set", new Document("published", published)),
                new Document("$set", new Document("unpublished", unpublished)));
    }

    private static Document unpublished() {
        Document facts = new Document("input", "$facts")
                .append("cond", new Document("$gt", List.of("$$this.number", "$published")));
        return new Document("tenantId", 1)
                .append("published", 1)
                .append("unpublished", 1)
                .append("facts", new Document("$slice", List.of(new Document("$filter", facts), RUN)));
    }
}
