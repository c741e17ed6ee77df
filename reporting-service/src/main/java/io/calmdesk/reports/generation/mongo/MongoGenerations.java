package io.calmdesk.reports.generation.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.calmdesk.dossier.reading.ReplayEnd;
import io.calmdesk.reports.generation.Generations;
import io.calmdesk.reports.generation.Progress;
import io.calmdesk.reports.generation.Standing;
import io.calmdesk.reports.generation.Standing.Retired;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One document, so that the change from one generation to the next is one write. */
final class MongoGenerations implements Generations {

    private static final Bson ONLY = eq("_id", "rows");

    private final MongoCollection<Document> generations;

    MongoGenerations(MongoDatabase database) {
        this.generations = database.getCollection("generations").withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public Standing standing() {
        Document found = generations.find(ONLY).first();
        if (found == null) {
            write(Updates.setOnInsert(new Document("serving", 1).append("newest", 1)), true);
            found = Objects.requireNonNull(generations.find(ONLY).first());
        }
        return standing(found);
    }

    @Override
    public Standing begin(Instant now) {
        standing();
        Document next = new Document("$add", List.of("$newest", 1));
        generations.updateOne(
                and(ONLY, exists("filling", false)),
                List.of(new Document(
                        "$set",
                        new Document("newest", next)
                                .append("filling", next)
                                .append("begunAt", Date.from(now))
                                .append("ended", List.of()))));
        return standing();
    }

    @Override
    public boolean serve(int filled, Instant now) {
        Document retired = new Document("generation", "$serving").append("at", Date.from(now));
        return generations
                        .updateOne(
                                and(ONLY, eq("filling", filled)),
                                List.of(
                                        new Document("$set", new Document("retired", appended(retired))),
                                        new Document("$set", new Document("serving", "$filling")),
                                        new Document("$unset", List.of("filling", "begunAt", "ended"))))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public boolean abandon(int filling, Instant now) {
        Document retired = new Document("generation", "$filling").append("at", Date.from(now));
        return generations
                        .updateOne(
                                and(ONLY, eq("filling", filling)),
                                List.of(
                                        new Document("$set", new Document("retired", appended(retired))),
                                        new Document("$unset", List.of("filling", "begunAt", "ended"))))
                        .getModifiedCount()
                == 1;
    }

    private static Document appended(Document retired) {
        return new Document(
                "$concatArrays", List.of(new Document("$ifNull", List.of("$retired", List.of())), List.of(retired)));
    }

    @Override
    public void ended(int generation, ReplayEnd end) {
        Document note = new Document("replay", end.replay())
                .append("facts", end.facts())
                .append("partition", end.partition())
                .append("partitions", end.partitions())
                .append("startedAt", Date.from(end.startedAt()));
        // One business's replay says nothing about the others' facts.
        if (end.tenant() == null) {
            generations.updateOne(and(ONLY, eq("filling", generation)), Updates.addToSet("ended", note));
        }
    }

    @Override
    public void deleted(int generation) {
        write(Updates.pull("retired", new Document("generation", generation)), false);
    }

    @Override
    public void measured(int generation, long behind, Instant at) {
        Document set = new Document("behind", behind).append("measuredAt", Date.from(at));
        if (behind == 0) {
            set.append("asOf", Date.from(at));
        }
        generations.updateOne(
                eq("_id", progressId(generation)), new Document("$set", set), new UpdateOptions().upsert(true));
    }

    @Override
    public Progress progress(int generation) {
        Document found = generations.find(eq("_id", progressId(generation))).first();
        return found == null
                ? Progress.NOT_MEASURED
                : new Progress(
                        Optional.ofNullable(found.getDate("asOf")).map(Date::toInstant),
                        found.getLong("behind"),
                        found.getDate("measuredAt").toInstant());
    }

    private static String progressId(int generation) {
        return "progress-" + generation;
    }

    private void write(Bson update, boolean upsert) {
        try {
            generations.updateOne(ONLY, update, new UpdateOptions().upsert(upsert));
        } catch (MongoWriteException e) {
            // Another instance was the first.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static Standing standing(Document found) {
        Date begunAt = found.getDate("begunAt");
        return new Standing(
                found.getInteger("serving"),
                Optional.ofNullable(found.getInteger("filling")),
                begunAt == null ? Instant.MAX : begunAt.toInstant(),
                found.getList("ended", Document.class, List.of()).stream()
                        .map(MongoGenerations::end)
                        .toList(),
                retired(found));
    }

    private static List<Retired> retired(Document found) {
        List<Retired> retired = new ArrayList<>();
        for (Document it : found.getList("retired", Document.class, List.of())) {
            retired.add(
                    new Retired(it.getInteger("generation"), it.getDate("at").toInstant()));
        }
        return retired;
    }

    private static ReplayEnd end(Document note) {
        return new ReplayEnd(
                note.getString("replay"),
                note.getString("facts"),
                note.getInteger("partition"),
                note.getInteger("partitions"),
                note.getDate("startedAt").toInstant(),
                null);
    }
}
