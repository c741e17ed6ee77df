package io.calmdesk.dossier.reading;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The positions of one reader, in the reader's own database. */
final class Positions {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int LONGEST_SHIFT = 9;

    private final MongoCollection<Document> positions;
    private final String reader;
    private final InstantSource clock;

    Positions(MongoDatabase database, String reader, InstantSource clock) {
        this.positions = database.getCollection("positions").withWriteConcern(WriteConcern.MAJORITY);
        this.reader = reader;
        this.clock = clock;
        positions.createIndex(
                Indexes.ascending("_id.reader", "parked.retryAt"),
                new IndexOptions().partialFilterExpression(exists("parked")));
    }

    Optional<Position> of(String dossier) {
        return Optional.ofNullable(positions.find(eq(id(dossier))).first()).map(Position::of);
    }

    /** Moves on by one; false when somebody else has moved meanwhile. */
    boolean moved(ReceivedFact fact) {
        Bson before = and(eq(id(fact.dossierId())), eq("last", fact.number() - 1), eq("lineage", fact.lineage()));
        Bson moved = Updates.combine(
                Updates.set("last", fact.number()),
                Updates.setOnInsert("tenantId", fact.tenant().value()));
        try {
            UpdateResult result = positions.updateOne(before, moved, new UpdateOptions().upsert(fact.number() == 1));
            return result.getModifiedCount() == 1 || result.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private void begin(ReceivedFact fact) {
        update(
                fact,
                Updates.combine(
                        Updates.setOnInsert("tenantId", fact.tenant().value()),
                        Updates.setOnInsert("last", 0L),
                        Updates.setOnInsert("lineage", fact.lineage())));
    }

    /** Parks the dossier, or parks it again with a longer pause before the next try. */
    void park(ReceivedFact fact, String reason, int attempts, @Nullable Throwable failure) {
        begin(fact);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, LONGEST_SHIFT));
        Document parked = new Document("reason", reason)
                .append("number", fact.number())
                .append("type", fact.type())
                .append("since", new BsonDateTime(clock.millis()))
                .append("attempts", attempts)
                // Of a failure only its kind: its words may hold what nobody should read here.
                .append("failure", failure == null ? null : failure.getClass().getName());
        if (reason.equals(Position.FAILED)) {
            parked.append("retryAt", new BsonDateTime(clock.millis() + pause.toMillis()));
        }
        update(fact, Updates.set("parked", parked));
    }

    int attempts(String dossier) {
        Document parked = Optional.ofNullable(positions.find(eq(id(dossier))).first())
                .map(position -> position.get("parked", Document.class))
                .orElse(null);
        return parked == null ? 0 : parked.getInteger("attempts");
    }

    void unpark(String dossier) {
        positions.updateOne(eq(id(dossier)), Updates.unset("parked"));
    }

    /** Begins anew after the owner was restored. */
    void restart(ReceivedFact fact) {
        positions.updateOne(
                and(eq(id(fact.dossierId())), lt("lineage", fact.lineage())),
                Updates.combine(
                        Updates.set("last", 0L), Updates.set("lineage", fact.lineage()), Updates.unset("parked")));
    }

    void jump(String dossier, long last) {
        positions.updateOne(eq(id(dossier)), Updates.set("last", last));
    }

    List<String> toRetry() {
        return positions
                .find(and(
                        eq("_id.reader", reader), exists("parked"), lte("parked.retryAt", Date.from(clock.instant()))))
                .sort(Sorts.ascending("parked.retryAt"))
                .limit(100)
                .map(position -> position.get("_id", Document.class).getString("dossier"))
                .into(new ArrayList<>());
    }

    List<Document> parked(int limit) {
        return positions
                .find(and(eq("_id.reader", reader), exists("parked")))
                .limit(limit)
                .into(new ArrayList<>());
    }

    long parkedCount() {
        return positions.countDocuments(and(eq("_id.reader", reader), exists("parked")));
    }

    private void update(ReceivedFact fact, Bson update) {
        try {
            positions.updateOne(eq(id(fact.dossierId())), update, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            positions.updateOne(eq(id(fact.dossierId())), update);
        }
    }

    private Document id(String dossier) {
        return new Document("reader", reader).append("dossier", dossier);
    }
}
