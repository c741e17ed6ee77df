package io.calmdesk.crises.detection.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.calmdesk.crises.detection.Sighting;
import io.calmdesk.crises.detection.Sightings;
import io.calmdesk.kernel.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The cases seen, as plain documents that the server drops when their time is over. */
public final class MongoSightings implements Sightings {

    private final MongoCollection<Document> sightings;

    public MongoSightings(MongoDatabase database) {
        // Whoever comes last must see all that came before, or a cluster would be missed.
        this.sightings = database.getCollection("sightings").withWriteConcern(WriteConcern.MAJORITY);
    }

    /** Declares the indexes when they are missing. */
    public void declareIndexes() {
        sightings.createIndexes(List.of(
                new IndexModel(Indexes.ascending("_id.tenant", "keys", "receivedAt")),
                new IndexModel(Indexes.ascending("_id.tenant", "keys", "placeKey", "receivedAt")),
                new IndexModel(Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS))));
    }

    @Override
    public Optional<Sighting> find(TenantId tenant, String caseId) {
        // One that somebody linked before we were told of it has a crisis and nothing else.
        return Optional.ofNullable(sightings
                        .find(and(eq(id(tenant, caseId)), exists("receivedAt")))
                        .first())
                .map(MongoSightings::read);
    }

    @Override
    public Sighting keep(TenantId tenant, Sighting sighting, Instant until) {
        Document kept = sightings.findOneAndUpdate(
                eq(id(tenant, sighting.caseId())),
                Updates.combine(
                        Updates.set("recordedAt", Date.from(sighting.recordedAt())),
                        Updates.set("receivedAt", Date.from(sighting.receivedAt())),
                        Updates.set("kind", sighting.kind()),
                        Updates.set("placeKey", sighting.placeKey()),
                        Updates.set("signals", List.copyOf(sighting.signals())),
                        Updates.set("category", sighting.category()),
                        Updates.set("severity", sighting.severity()),
                        Updates.set("keys", List.copyOf(sighting.keys())),
                        Updates.set("expiresAt", Date.from(until))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return read(Objects.requireNonNull(kept));
    }

    @Override
    public List<Sighting> around(
            TenantId tenant, String key, @Nullable String placeKey, Instant from, Instant to, int limit) {
        Bson wanted = and(
                eq("_id.tenant", tenant.value()),
                eq("keys", key),
                gte("receivedAt", Date.from(from)),
                lte("receivedAt", Date.from(to)));
        return sightings
                .find(placeKey == null ? wanted : and(wanted, eq("placeKey", placeKey)))
                .sort(Sorts.descending("receivedAt"))
                .limit(limit)
                .map(MongoSightings::read)
                .into(new ArrayList<>());
    }

    @Override
    public void into(TenantId tenant, Collection<String> caseIds, String crisis) {
        sightings.updateMany(
                in("_id", caseIds.stream().map(caseId -> id(tenant, caseId)).toList()), Updates.set("crisis", crisis));
    }

    @Override
    public void intoFirst(TenantId tenant, Collection<String> caseIds, String crisis, Instant until) {
        if (caseIds.isEmpty()) {
            return;
        }
        List<Bson> firstComes = List.of(Updates.combine(
                Updates.set("crisis", orElse("$crisis", crisis)),
                Updates.set("expiresAt", orElse("$expiresAt", Date.from(until)))));
        sightings.bulkWrite(caseIds.stream()
                .map(caseId -> new UpdateOneModel<Document>(
                        eq(id(tenant, caseId)), firstComes, new UpdateOptions().upsert(true)))
                .toList());
    }

    private static Document orElse(String field, Object value) {
        return new Document("$ifNull", List.of(field, value));
    }

    private static Document id(TenantId tenant, String caseId) {
        return new Document("tenant", tenant.value()).append("case", caseId);
    }

    private static Sighting read(Document stored) {
        return new Sighting(
                stored.get("_id", Document.class).getString("case"),
                // Kept by an older release without it.
                stored.get("recordedAt", Date.from(Instant.EPOCH)).toInstant(),
                stored.getDate("receivedAt").toInstant(),
                stored.getString("kind"),
                stored.getString("placeKey"),
                new HashSet<>(stored.getList("signals", String.class)),
                stored.getString("category"),
                stored.getString("severity"),
                stored.getString("crisis"));
    }
}
