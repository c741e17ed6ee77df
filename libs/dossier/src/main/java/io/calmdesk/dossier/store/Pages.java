package io.calmdesk.dossier.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.kernel.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Histories: the newest facts in the dossier itself, older ones in page documents of fixed ranges of a hundred. A
 * page is written before its facts are pulled from the dossier, so that every fact is always in one of the two.
 */
public final class Pages<S, F> {

    static final int RANGE = 100;

    private final MongoCollection<Document> dossiers;
    private final MongoCollection<Document> pages;
    private final DossierMapping<S, F> mapping;

    Pages(MongoCollection<Document> dossiers, MongoCollection<Document> pages, DossierMapping<S, F> mapping) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.mapping = mapping;
    }

    MongoCollection<Document> documents() {
        return pages;
    }

    /** The stored facts with numbers above {@code after}, ascending; empty when there is no such dossier. */
    public Optional<List<Document>> stored(TenantId tenant, String id, long after, int limit) {
        // The dossier first: facts that move away after this are in hand, those that moved before are in pages.
        Document dossier = dossiers.find(and(eq("_id", id), eq("tenantId", tenant.value())))
                .projection(new Document("firstInline", 1).append("facts", inline(after, limit)))
                .first();
        if (dossier == null) {
            return Optional.empty();
        }
        List<Document> facts = new ArrayList<>();
        long firstInline = dossier.getLong("firstInline");
        if (after + 1 < firstInline) {
            paged(id, after, Math.min(firstInline, after + 1 + limit), facts);
        }
        dossier.getList("facts", Document.class).stream()
                .limit(Math.max(0, limit - facts.size()))
                .forEach(facts::add);
        return Optional.of(facts);
    }

    /** As {@link #stored}, read; a type that only a newer release knows is left out. */
    public Optional<List<RecordedFact<F>>> facts(TenantId tenant, String id, long after, int limit) {
        return stored(tenant, id, after, limit)
                .map(facts ->
                        facts.stream().filter(mapping::knows).map(mapping::fact).toList());
    }

    /** The whole history up to a version; empty when there is no such dossier. */
    public Optional<History<F>> whole(TenantId tenant, String id, long version) {
        return stored(tenant, id, 0, (int) Math.min(version, Integer.MAX_VALUE)).map(facts -> {
            OptionalLong broken =
                    HashChain.firstBroken(facts.stream().map(mapping::stored).toList());
            if (broken.isEmpty() && facts.size() < version) {
                broken = OptionalLong.of(facts.size() + 1L);
            }
            return new History<>(broken, read(facts, broken.isPresent()));
        });
    }

    private Optional<List<RecordedFact<F>>> read(List<Document> facts, boolean broken) {
        if (!facts.stream().allMatch(mapping::masters)) {
            return Optional.empty();
        }
        try {
            return Optional.of(facts.stream().map(mapping::fact).toList());
        } catch (RuntimeException e) {
            if (broken) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether a page of the dossier holds a fact under this claim. */
    boolean hold(String id, String claim) {
        return pages.countDocuments(and(between(id, 1, Long.MAX_VALUE), eq("facts.claim", claim))) > 0;
    }

    private void paged(String id, long after, long before, List<Document> into) {
        for (Document page : pages.find(between(id, first(after + 1), before)).sort(eq("_id", 1))) {
            page.getList("facts", Document.class).stream()
                    .filter(fact -> fact.getLong("number") > after && fact.getLong("number") < before)
                    .forEach(into::add);
        }
    }

    private static Document inline(long after, int limit) {
        return new Document(
                "$filter",
                new Document("input", "$facts")
                        .append(
                                "cond",
                                new Document(
                                        "$and",
                                        List.of(
                                                new Document("$gt", List.of("$$this.number", after)),
                                                new Document("$lte", List.of("$$this.number", after + limit))))));
    }

    private static Bson between(String id, long from, long before) {
        return and(gte("_id", key(id, from)), lt("_id", key(id, before)));
    }

    static Document key(String id, long first) {
        return new Document("dossier", id).append("first", first);
    }

    static long first(long number) {
        return (number - 1) / RANGE * RANGE + 1;
    }
}
