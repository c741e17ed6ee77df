package io.calmdesk.dossier.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.kernel.Unprocessable;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Holds what must be unique. A claim names the dossier's id before the dossier is written, so that whoever repeats
 * the request completes or reads that dossier; a claim whose dossier never came is a gap, never a duplicate.
 */
public final class Claims {

    private static final int TRIES = 5;

    private final MongoCollection<Document> claims;
    private final InstantSource clock;

    /** Claims in collection {@code claims} of this database. */
    public Claims(MongoDatabase database, InstantSource clock) {
        this.claims = database.getCollection("claims").withWriteConcern(WriteConcern.MAJORITY);
        this.clock = clock;
    }

    /** Lets the server drop claims whose time is over. */
    public void declareIndexes() {
        claims.createIndex(Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    /** Claims the value for good; when it is held, answers the dossier that holds it. */
    public Claimed claim(ClaimKey key, String proposedDossierId) {
        return claim(key, proposedDossierId, null, null);
    }

    /**
     * Claims the value for a time; a held claim with another body hash is refused as {@code
     * idempotency-key-reused}.
     *
     * @param bodyHash a keyed hash of the request's raw body, or null when any body will do
     * @param lifetime after which the value is free again, or null for good
     */
    public Claimed claim(
            ClaimKey key, String proposedDossierId, byte @Nullable [] bodyHash, @Nullable Duration lifetime) {
        for (int i = 0; i < TRIES; i++) {
            if (inserted(key, proposedDossierId, bodyHash, lifetime)) {
                return new Claimed(proposedDossierId, true);
            }
            Document held = claims.find(eq(id(key))).first();
            if (held == null) {
                continue;
            }
            Date expiresAt = held.getDate("expiresAt");
            if (expiresAt != null && !expiresAt.toInstant().isAfter(clock.instant())) {
                // The server's sweep for expired claims comes once a minute; we do not wait for it.
                claims.deleteOne(and(eq(id(key)), lte("expiresAt", expiresAt)));
                continue;
            }
            Binary hash = held.get("bodyHash", Binary.class);
            if (hash != null && bodyHash != null && !MessageDigest.isEqual(hash.getData(), bodyHash)) {
                throw new Unprocessable("idempotency-key-reused");
            }
            return new Claimed(held.getString("dossier"), false);
        }
        throw new Unavailable("claim-contended", Duration.ofSeconds(1));
    }

    /** The dossier that holds the value; empty when nobody does. */
    public Optional<String> holder(ClaimKey key) {
        return Optional.ofNullable(claims.find(eq(id(key))).first())
                .filter(held -> held.getDate("expiresAt") == null
                        || held.getDate("expiresAt").toInstant().isAfter(clock.instant()))
                .map(held -> held.getString("dossier"));
    }

    /** Frees a value; false when the expected holder does not hold it. */
    public boolean release(ClaimKey key, String expectedDossierId) {
        return claims.deleteOne(held(key, expectedDossierId)).getDeletedCount() == 1;
    }

    private boolean inserted(ClaimKey key, String dossierId, byte @Nullable [] bodyHash, @Nullable Duration lifetime) {
        Document claim = new Document("_id", id(key)).append("dossier", dossierId);
        if (bodyHash != null) {
            claim.append("bodyHash", new Binary(bodyHash));
        }
        if (lifetime != null) {
            claim.append("expiresAt", Date.from(clock.instant().plus(lifetime)));
        }
        try {
            claims.insertOne(claim);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Bson held(ClaimKey key, String dossierId) {
        return and(eq(id(key)), eq("dossier", dossierId));
    }

    private static Document id(ClaimKey key) {
        return new Document("tenant", key.scope()).append("kind", key.kind()).append("value", key.value());
    }
}
