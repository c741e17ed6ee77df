package io.calmdesk.dossier.reading;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The positions of one reader, in the reader's own database. */
final class Positions {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int LONGEST_SHIFT = 9;
    private static final int DUPLICATE_KEY = 11_000;

    /** The highest number in the waiting room. */
    private static final String WAITING = "parked.waiting";

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

    /** Moves on by one and answers the position then; empty when somebody else has moved meanwhile. */
    Optional<Position> moved(ReceivedFact fact) {
        Bson before = and(eq(id(fact.dossierId())), eq("last", fact.number() - 1), eq("lineage", fact.lineage()));
        Bson moved = Updates.combine(
                Updates.set("last", fact.number()),
                Updates.setOnInsert("tenantId", fact.tenant().value()));
        FindOneAndUpdateOptions options = after().upsert(fact.number() == 1);
        try {
            return Optional.ofNullable(positions.findOneAndUpdate(before, moved, options))
                    .map(Position::of);
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == DUPLICATE_KEY) {
                return Optional.empty();
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

    /** Parks the dossier, or parks it again with a longer pause before the next look; false when nothing is new. */
    boolean park(ReceivedFact fact, String reason, @Nullable Throwable failure) {
        begin(fact);
        Position.Parked before = of(fact.dossierId()).map(Position::parked).orElse(null);
        int earlier = before != null && before.at(reason, fact.number()) ? before.attempts() : 0;
        boolean again = earlier > 0;
        int attempts = earlier + 1;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, LONGEST_SHIFT));
        update(
                fact,
                Updates.combine(
                        Updates.set("parked.reason", reason),
                        Updates.set("parked.number", fact.number()),
                        Updates.set("parked.type", fact.type()),
                        Updates.min("parked.since", Date.from(clock.instant())),
                        Updates.set("parked.attempts", attempts),
                        // Of a failure only its kind: its words may hold what nobody should read here.
                        Updates.set(
                                "parked.failure",
                                failure == null ? null : failure.getClass().getName()),
                        Updates.set("parked.retryAt", Date.from(clock.instant().plus(pause))),
                        Updates.max(WAITING, fact.number())));
        return !again;
    }

    /** Notes with a parked dossier that this fact waits; empty when the dossier is not parked, or not any more. */
    Optional<Position> waits(ReceivedFact fact) {
        Bson parked = and(eq(id(fact.dossierId())), eq("lineage", fact.lineage()), exists("parked"));
        return Optional.ofNullable(positions.findOneAndUpdate(parked, Updates.max(WAITING, fact.number()), after()))
                .map(Position::of);
    }

    /** Releases the dossier, unless a number above the last waits; who kept it has left it to us. */
    boolean unpark(String dossier, long last, int lineage) {
        Bson nothingWaits =
                and(eq(id(dossier)), eq("lineage", lineage), or(exists(WAITING, false), lte(WAITING, last)));
        return positions.updateOne(nothingWaits, Updates.unset("parked")).getMatchedCount() == 1;
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

    private static FindOneAndUpdateOptions after() {
        return new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(Projections.include("last", "lineage", "parked"));
    }

    private Document id(String dossier) {
        return new Document("reader", reader).append("dossier", dossier);
    }
}
