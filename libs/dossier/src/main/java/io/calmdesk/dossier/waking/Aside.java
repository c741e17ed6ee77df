package io.calmdesk.dossier.waking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import io.calmdesk.dossier.store.DossierStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.Document;

/**
 * Dossiers that could not be woken, set aside where they can be seen (collection {@code parked}) so that others go
 * on. Tried again after a pause that grows to an hour, and at once after any command on the dossier.
 */
final class Aside {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_SHIFT = 6;

    private final MongoCollection<Document> parked;
    private final MongoCollection<Document> dossiers;
    private final String collection;
    private final InstantSource clock;

    Aside(DossierStore store, MongoCollection<Document> dossiers, String collection, InstantSource clock) {
        this.parked = store.database().getCollection("parked").withWriteConcern(WriteConcern.MAJORITY);
        this.dossiers = dossiers.withWriteConcern(WriteConcern.MAJORITY);
        this.collection = collection;
        this.clock = clock;
        parked.createIndex(Indexes.ascending("_id.collection", "retryAt"));
    }

    /** Notes the dossier first and takes its wake-up away after, so that a crash between leaves too much, not too little. */
    void setAside(Document dossier, Throwable failure) {
        String id = dossier.getString("_id");
        Optional<Document> before = Optional.ofNullable(parked.find(eq(id(id))).first());
        int times = before.map(note -> note.getInteger("times")).orElse(0) + 1;
        Date since = before.map(note -> note.getDate("since")).orElse(Date.from(clock.instant()));
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(times - 1, LONGEST_SHIFT));
        Document note = new Document("tenantId", dossier.getString("tenantId"))
                .append("version", dossier.getLong("version"))
                .append("wakeAt", dossier.getDate("wakeAt"))
                .append("since", since)
                .append("times", times)
                .append("failure", failure.getClass().getName())
                .append("retryAt", new BsonDateTime(clock.millis() + pause.toMillis()));
        parked.replaceOne(eq(id(id)), note, new ReplaceOptions().upsert(true));
        dossiers.updateOne(
                and(eq("_id", id), eq("version", dossier.getLong("version"))),
                Updates.combine(Updates.unset("wakeAt"), Updates.set("aside", dossier.getDate("wakeAt"))));
    }

    /** Gives back the wake-ups of those whose pause is over. */
    void retry() {
        List<Document> over = parked.find(
                        and(eq("_id.collection", collection), lte("retryAt", Date.from(clock.instant()))))
                .limit(100)
                .into(new ArrayList<>());
        over.forEach(this::release);
    }

    /** Gives a dossier its wake-up back, unless a command has done so; only then is its pause taken off the note. */
    private void release(Document note) {
        String id = note.get("_id", Document.class).getString("dossier");
        boolean given = dossiers.updateOne(
                                and(eq("_id", id), eq("aside", note.getDate("wakeAt"))),
                                Updates.combine(Updates.set("wakeAt", note.getDate("wakeAt")), Updates.unset("aside")))
                        .getModifiedCount()
                == 1;
        if (given) {
            parked.updateOne(eq(id(id)), Updates.unset("retryAt"));
        } else {
            recovered(id);
        }
    }

    /** The dossier could be woken; nothing is left to be seen. */
    void recovered(String id) {
        parked.deleteOne(eq(id(id)));
    }

    long count() {
        return parked.countDocuments(eq("_id.collection", collection));
    }

    private Document id(String dossier) {
        return new Document("collection", collection).append("dossier", dossier);
    }
}
