package io.calmdesk.casedesk.sealing.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.calmdesk.casedesk.sealing.LongTexts;
import io.calmdesk.casedesk.sealing.Sealed;
import io.calmdesk.kernel.TenantId;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** Long sealed texts in the case database, one document a place. */
public final class MongoLongTexts implements LongTexts {

    private final MongoCollection<Document> texts;

    public MongoLongTexts(MongoDatabase database) {
        this.texts = database.getCollection("texts").withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public void put(TenantId tenant, Sealed text) {
        Document id = id(tenant, text.place());
        texts.replaceOne(
                Filters.eq(id),
                new Document("_id", id)
                        .append("party", text.party())
                        .append("bytes", new Binary(Objects.requireNonNull(text.bytes()))),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<byte[]> at(TenantId tenant, String place) {
        return Optional.ofNullable(texts.find(Filters.eq(id(tenant, place))).first())
                .map(found -> found.get("bytes", Binary.class).getData());
    }

    private static Document id(TenantId tenant, String place) {
        return new Document("tenant", tenant.value()).append("place", place);
    }
}
