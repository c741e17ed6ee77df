package io.calmdesk.dossier.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;

/** Moves old facts out of a dossier that has grown long; may be broken off and repeated anywhere. */
public final class Paging {

    private static final int MOST_INLINE_BYTES = 128 * 1024;

    private final MongoCollection<Document> dossiers;
    private final MongoCollection<Document> pages;
    private final Steps steps;

    /** For the dossiers of one collection. */
    public Paging(DossierCollection<?, ?> collection, Steps steps) {
        this.dossiers = collection.documents().withWriteConcern(WriteConcern.MAJORITY);
        this.pages = collection.pages().documents().withWriteConcern(WriteConcern.MAJORITY);
        this.steps = steps;
    }

    /** Whether a dossier with so many published facts inline, of so many bytes in all, is to be paged. */
    public static boolean due(long publishedInline, int bytes) {
        return publishedInline >= Pages.RANGE || (bytes > MOST_INLINE_BYTES && publishedInline > 1);
    }

    /** Moves the published facts of whole ranges, or of any when they weigh too much; the last fact stays. */
    public void page(String id) {
        Document dossier = dossiers.find(eq("_id", id))
                .projection(new Document("tenantId", 1)
                        .append("version", 1)
                        .append("published", 1)
                        .append("facts", 1)
                        .append("bytes", new Document("$bsonSize", new Document("f", "$facts"))))
                .first();
        if (dossier == null) {
            return;
        }
        long movable = Math.min(dossier.getLong("published"), dossier.getLong("version") - 1);
        long last = dossier.getInteger("bytes") > MOST_INLINE_BYTES ? movable : movable / Pages.RANGE * Pages.RANGE;
        Map<Long, List<Document>> ranges = dossier.getList("facts", Document.class).stream()
                .filter(fact -> fact.getLong("number") <= last)
                .collect(Collectors.groupingBy(
                        fact -> Pages.first(fact.getLong("number")), TreeMap::new, Collectors.toList()));
        if (ranges.isEmpty()) {
            return;
        }
        ranges.forEach((first, facts) -> write(id, dossier.getString("tenantId"), first, facts));
        steps.done("page written");
        dossiers.updateOne(
                eq("_id", id),
                Updates.combine(
                        Updates.pullByFilter(eq("facts", lte("number", last))), Updates.max("firstInline", last + 1)));
        steps.done("page pulled");
    }

    /** A fact never changes, so adding it to the set again adds nothing. */
    private void write(String id, String tenant, long first, List<Document> facts) {
        pages.updateOne(
                eq("_id", Pages.key(id, first)),
                Updates.combine(Updates.setOnInsert("tenantId", tenant), Updates.addEachToSet("facts", facts)),
                new UpdateOptions().upsert(true));
    }
}
