package io.calmdesk.dossier.reading;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.calmdesk.kernel.TenantId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The parked dossiers of every reader that keeps its positions in one database, for who looks after the service;
 * what is released is taken up by the running instances within a second.
 */
public final class ParkedDossiers {

    private final MongoCollection<Document> positions;
    private final MongoDatabase database;
    private final InstantSource clock;

    /** Those of this database. */
    public ParkedDossiers(MongoDatabase database, InstantSource clock) {
        this.database = database;
        this.positions = database.getCollection("positions").withWriteConcern(WriteConcern.MAJORITY);
        this.clock = clock;
    }

    /** At most {@code limit} of them, by reader and dossier. */
    public List<ParkedDossier> list(int limit) {
        return list(exists("parked"), limit);
    }

    /** At most {@code limit} of one reader's. */
    public List<ParkedDossier> list(String reader, int limit) {
        return list(and(eq("_id.reader", reader), exists("parked")), limit);
    }

    /** Those of the dossier named, in every reader that parked it. */
    public List<ParkedDossier> of(String dossier) {
        return list(and(eq("_id.dossier", dossier), exists("parked")), Integer.MAX_VALUE);
    }

    /** How many a reader has parked. */
    public long count(String reader) {
        return positions.countDocuments(and(eq("_id.reader", reader), exists("parked")));
    }

    /** How many of one business's a reader has parked. */
    public long count(String reader, TenantId tenant) {
        return positions.countDocuments(
                and(eq("_id.reader", reader), exists("parked"), eq("tenantId", tenant.value())));
    }

    /** Lets the reader try again at once. */
    public boolean retry(ParkedDossier parked) {
        return changed(parked, Updates.set("parked.retryAt", Date.from(clock.instant())));
    }

    /** Lets the reader go on behind a gap; what was in the gap is lost to it, until the owner tells it again. */
    public boolean acceptGap(ParkedDossier parked) {
        long first = new WaitingRoom(database, parked.reader())
                .firstAfter(parked.dossier(), parked.last(), lineage(parked))
                .map(ReceivedFact::number)
                .orElse(parked.number());
        return changed(
                parked,
                Updates.combine(
                        Updates.set("last", first - 1), Updates.set("parked.retryAt", Date.from(clock.instant()))));
    }

    private List<ParkedDossier> list(Bson which, int limit) {
        return positions
                .find(which)
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(ParkedDossier::of)
                .into(new ArrayList<>());
    }

    private int lineage(ParkedDossier parked) {
        Document position = positions.find(eq(id(parked))).first();
        return position == null ? 1 : position.getInteger("lineage");
    }

    /** Only as it was seen: a running reader may have got on meanwhile. */
    private boolean changed(ParkedDossier parked, Bson change) {
        return positions
                        .updateOne(and(eq(id(parked)), eq("last", parked.last()), exists("parked")), change)
                        .getModifiedCount()
                == 1;
    }

    private static Document id(ParkedDossier parked) {
        return new Document("reader", parked.reader()).append("dossier", parked.dossier());
    }
}
