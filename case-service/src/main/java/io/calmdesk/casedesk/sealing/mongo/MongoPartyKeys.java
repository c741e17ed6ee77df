package io.calmdesk.casedesk.sealing.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoCommandException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.calmdesk.casedesk.sealing.PartyKey;
import io.calmdesk.casedesk.sealing.PartyKeys;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.Sealer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;

/** The key store in MongoDB; a party is found again by the keyed hash of a phone number or address, never by either. */
public final class MongoPartyKeys implements PartyKeys {

    private static final int DUPLICATE_KEY = 11_000;

    private final MongoCollection<Document> keys;

    public MongoPartyKeys(MongoDatabase keyStore) {
        this.keys = keyStore.getCollection("party_keys").withWriteConcern(WriteConcern.MAJORITY);
    }

    /** Declares the index by which a party is known again, when it is missing. */
    public void declareIndexes() {
        keys.createIndex(
                Indexes.ascending("tenantId", "lookup"),
                new IndexOptions().unique(true).partialFilterExpression(new Document("lookup", exists())));
    }

    @Override
    public PartyKey hold(TenantId tenant, Sealer sealer, PartyKey proposed, Optional<String> lookup) {
        if (lookup.isEmpty()) {
            keys.insertOne(document(tenant, proposed));
            return proposed;
        }
        Document held = held(tenant, proposed, lookup.get());
        String party = held.getString("_id");
        return party.equals(proposed.party())
                ? proposed
                : PartyKey.unwrap(party, held.get("wrapped", Binary.class).getData(), sealer);
    }

    private Document held(TenantId tenant, PartyKey proposed, String lookup) {
        try {
            return upsert(tenant, proposed, lookup);
        } catch (MongoCommandException race) {
            if (race.getErrorCode() != DUPLICATE_KEY) {
                throw race;
            }
            // Two first requests of one customer at once: by now the other one's key is there.
            return upsert(tenant, proposed, lookup);
        }
    }

    private Document upsert(TenantId tenant, PartyKey proposed, String lookup) {
        return Objects.requireNonNull(keys.findOneAndUpdate(
                and(eq("tenantId", tenant.value()), eq("lookup", lookup)),
                Updates.combine(
                        Updates.setOnInsert("_id", proposed.party()),
                        Updates.setOnInsert("wrapped", new Binary(proposed.wrapped()))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
    }

    @Override
    public Map<String, PartyKey> find(TenantId tenant, Sealer sealer, Set<String> parties) {
        Map<String, PartyKey> found = new HashMap<>();
        for (Document key : keys.find(and(in("_id", parties), eq("tenantId", tenant.value())))) {
            String party = key.getString("_id");
            found.put(
                    party,
                    PartyKey.unwrap(party, key.get("wrapped", Binary.class).getData(), sealer));
        }
        return found;
    }

    private static Document document(TenantId tenant, PartyKey key) {
        return new Document("_id", key.party())
                .append("tenantId", tenant.value())
                .append("wrapped", new Binary(key.wrapped()));
    }

    private static Document exists() {
        return new Document("$exists", true);
    }
}
