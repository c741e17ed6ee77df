package io.calmdesk.dossier.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.kernel.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one kind and their guarded writes; for the engines, which see all tenants. Services use {@link
 * Dossiers}.
 */
public final class DossierCollection<S, F> {

    /** While releases are changed, the next try may meet an instance of the newer one. */
    private static final Duration NEWER_RELEASE_SOON = Duration.ofSeconds(1);

    private final DossierKind<S, F> kind;
    private final MongoCollection<Document> documents;
    private final DossierMapping<S, F> mapping;
    private final Pages<S, F> pages;
    private final Consumer<WrittenDossier> written;

    DossierCollection(MongoDatabase database, DossierKind<S, F> kind, Consumer<WrittenDossier> written) {
        this.kind = kind;
        this.documents = database.getCollection(kind.collection());
        this.mapping = new DossierMapping<>(kind, database.getCodecRegistry());
        this.pages = new Pages<>(documents, database.getCollection(kind.collection() + "-pages"), mapping);
        this.written = written;
    }

    /** What kind of dossier this is. */
    public DossierKind<S, F> kind() {
        return kind;
    }

    /** Declares the indexes that the engines ask by, when they are missing. */
    public void declareIndexes() {
        DossierIndexes.declare(documents);
    }

    /** The documents themselves. */
    public MongoCollection<Document> documents() {
        return documents;
    }

    /** The histories, inline and in pages. */
    public Pages<S, F> pages() {
        return pages;
    }

    /** The dossier in a document that was read with its state. */
    public Dossier<S> dossier(Document document) {
        return new Dossier<>(
                new TenantId(document.getString("tenantId")),
                document.getString("_id"),
                document.getLong("version"),
                mapping.state(document));
    }

    /** A stored fact, read. */
    public RecordedFact<F> fact(Document stored) {
        return mapping.fact(stored);
    }

    /** Reads what a command needs, and whether it was carried out before under this claim. */
    public Optional<Loaded<S>> load(TenantId tenant, String id, @Nullable String claim) {
        Document document = documents
                .find(and(eq("_id", id), eq("tenantId", tenant.value())))
                .projection(Loaded.projection(claim))
                .first();
        return Optional.ofNullable(document)
                .map(found -> claim == null || found.getBoolean("repeated") || found.getLong("firstInline") == 1
                        ? loaded(found)
                        : loaded(found.append("repeated", pages.hold(id, claim))));
    }

    /** What was read by {@link Loaded#projection}. */
    public Loaded<S> loaded(Document found) {
        boolean behind = found.getLong("published") < found.getLong("version")
                && found.getInteger("bytes") > Loaded.MOST_UNPUBLISHED_BYTES;
        return new Loaded<>(
                dossier(found),
                Tail.of(found),
                found.getBoolean("repeated"),
                behind,
                found.getInteger("shape") > kind.shape());
    }

    /** How many bytes of this dossier's facts nobody else has been told. */
    long unpublishedBytes(String id) {
        Document unpublished = new Document("input", "$facts")
                .append("cond", new Document("$gt", List.of("$$this.number", "$published")));
        Document sized = documents
                .find(eq("_id", id))
                .projection(new Document(
                        "bytes", new Document("$bsonSize", new Document("f", new Document("$filter", unpublished)))))
                .first();
        return sized == null ? 0 : sized.getInteger("bytes");
    }

    /**
     * Stores the decision if nobody else has changed the dossier since it was loaded; null when somebody has. Refused
     * as {@code newer-release} when what we would write is poorer than what is there.
     */
    public @Nullable Dossier<S> change(Loaded<S> loaded, Act act, Decision<S, F> decision) {
        if (loaded.newer()) {
            throw new Unavailable("newer-release", NEWER_RELEASE_SOON);
        }
        Dossier<S> before = loaded.dossier();
        List<BsonDocument> facts = mapping.facts(decision.facts(), act, loaded.tail());
        long version = before.version() + facts.size();
        Document set = state(decision.state()).append("version", version).append("unpublished", Lanes.of(before.id()));
        Document update =
                new Document("$set", set).append("$push", new Document("facts", new Document("$each", facts)));
        Document unset = new Document("aside", "");
        if (!set.containsKey("wakeAt")) {
            unset.append("wakeAt", "");
        }
        update.append("$unset", unset);
        boolean won = documents
                        .updateOne(
                                and(
                                        eq("_id", before.id()),
                                        eq("tenantId", before.tenant().value()),
                                        eq("version", before.version())),
                                update)
                        .getModifiedCount()
                == 1;
        return won ? tell(new Dossier<>(before.tenant(), before.id(), version, decision.state()), set) : null;
    }

    /** Stores a new dossier; null when the id is taken. */
    @Nullable
    Dossier<S> insert(TenantId tenant, String id, Act act, Decision<S, F> first) {
        List<BsonDocument> facts = mapping.facts(first.facts(), act, Tail.NONE);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("a dossier begins with a fact");
        }
        Document document = new Document("_id", id).append("tenantId", tenant.value());
        document.putAll(state(first.state()));
        document.append("lane", Lanes.of(id))
                .append("version", (long) facts.size())
                .append("published", 0L)
                .append("unpublished", Lanes.of(id))
                .append("firstInline", 1L)
                .append("facts", facts);
        try {
            documents.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return null;
            }
            throw e;
        }
        return tell(new Dossier<>(tenant, id, facts.size(), first.state()), document);
    }

    private Document state(S state) {
        Document set = new Document("shape", kind.shape())
                .append("wakeRank", kind.wakeRank(state))
                .append("state", mapping.state(state));
        kind.wakeAt(state).map(Timepoints::stored).map(Date::from).ifPresent(at -> set.append("wakeAt", at));
        return set;
    }

    private Dossier<S> tell(Dossier<S> dossier, Document set) {
        Instant wakeAt =
                Optional.ofNullable(set.getDate("wakeAt")).map(Date::toInstant).orElse(null);
        written.accept(new WrittenDossier(kind.collection(), dossier.tenant(), dossier.id(), wakeAt));
        return dossier;
    }
}
