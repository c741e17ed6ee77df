package io.calmdesk.casedesk.search.mongo;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.calmdesk.casedesk.casefile.CaseFile;
import io.calmdesk.casedesk.casefile.CaseFileKind;
import io.calmdesk.casedesk.casefile.CaseFilter;
import io.calmdesk.casedesk.casefile.CasePlace;
import io.calmdesk.casedesk.search.SearchRow;
import io.calmdesk.casedesk.search.SearchRows;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The search projection in MongoDB; the rarest term of a question bounds what is looked at. */
public final class MongoSearchRows implements SearchRows {

    private static final String ROWS = "case_search";
    private static final String RECEIVED_AT = "receivedAt";

    private final MongoCollection<Document> cases;
    private final MongoCollection<Document> progress;
    private final MongoCollection<Document> rows;
    private final TermCounts counts;

    public MongoSearchRows(MongoDatabase database) {
        this.cases = database.getCollection(CaseFileKind.COLLECTION);
        this.progress = database.getCollection("case_search_progress");
        // What a failover loses here is worked out again; requests do not wait for it.
        this.rows = database.getCollection(ROWS).withWriteConcern(WriteConcern.W1);
        this.counts = new TermCounts(database);
    }

    /** Declares the index of the terms, and lets rows of an older form learn what they lack, once. */
    public void prepare() {
        rows.createIndex(new Document("tenantId", 1)
                .append("terms", 1)
                .append("recordedAt", -1)
                .append("_id", -1));
        if (progress.find(eq(RECEIVED_AT)).first() == null) {
            cases.aggregate(List.of(
                            new Document("$project", new Document(RECEIVED_AT, "$state.receipt.receivedAt")),
                            new Document(
                                    "$merge",
                                    new Document("into", ROWS)
                                            .append("whenMatched", "merge")
                                            .append("whenNotMatched", "discard"))))
                    .toCollection();
            progress.replaceOne(eq(RECEIVED_AT), new Document("_id", RECEIVED_AT), new ReplaceOptions().upsert(true));
        }
    }

    @Override
    public void put(SearchRow row) {
        Dossier<CaseFile> dossier = row.of();
        Document document = filtered(dossier)
                .append("_id", dossier.id())
                .append("tenantId", dossier.tenant().value())
                .append("recordedAt", Date.from(dossier.state().receipt().recordedAt()))
                .append("terms", row.terms());
        try {
            rows.replaceOne(older(dossier), document, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException newerIsThere) {
            if (newerIsThere.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw newerIsThere;
            }
            return;
        }
        counts.add(dossier.tenant(), dossier.id(), row.terms());
    }

    @Override
    public boolean touch(Dossier<CaseFile> changed) {
        List<Bson> fields = new ArrayList<>();
        filtered(changed).forEach((name, value) -> fields.add(Updates.set(name, value)));
        return rows.updateOne(older(changed), Updates.combine(fields)).getMatchedCount() > 0
                || !versions(List.of(changed.id())).isEmpty();
    }

    private static Bson older(Dossier<CaseFile> dossier) {
        return and(eq("_id", dossier.id()), lt("version", dossier.version()));
    }

    private static Document filtered(Dossier<CaseFile> dossier) {
        CaseFile file = dossier.state();
        return new Document("state", file.state().code())
                .append("category", file.judgement().category())
                .append("assignee", file.assignee())
                .append(RECEIVED_AT, Date.from(file.receipt().receivedAt()))
                .append("version", dossier.version());
    }

    @Override
    public Map<String, Long> versions(Collection<String> caseIds) {
        Map<String, Long> versions = new HashMap<>();
        rows.find(in("_id", caseIds))
                .projection(Projections.include("version"))
                .forEach(row -> versions.put(row.getString("_id"), row.getLong("version")));
        return versions;
    }

    @Override
    public List<String> find(
            TenantId tenant, Question question, CaseFilter filter, Optional<CasePlace> behind, int limit) {
        List<Bson> parts = new ArrayList<>();
        parts.add(eq("tenantId", tenant.value()));
        counts.rarestFirst(tenant, question.all()).forEach(term -> parts.add(eq("terms", term)));
        if (!question.alternatives().isEmpty()) {
            parts.add(or(question.alternatives().stream()
                    .map(terms -> all("terms", counts.rarestFirst(tenant, terms)))
                    .toList()));
        }
        if (filter.state() != null) {
            parts.add(eq("state", filter.state().code()));
        }
        if (filter.category() != null) {
            parts.add(eq("category", filter.category()));
        }
        if (filter.assignee() != null) {
            parts.add(eq("assignee", filter.assignee()));
        }
        if (filter.recordedFrom() != null) {
            parts.add(gte("recordedAt", Date.from(filter.recordedFrom())));
        }
        if (filter.receivedFrom() != null) {
            parts.add(gte(RECEIVED_AT, Date.from(filter.receivedFrom())));
        }
        if (filter.receivedBefore() != null) {
            parts.add(lt(RECEIVED_AT, Date.from(filter.receivedBefore())));
        }
        behind.map(MongoSearchRows::behind).ifPresent(parts::add);
        return rows.find(and(parts))
                .projection(Projections.include("_id"))
                .sort(Sorts.descending("recordedAt", "_id"))
                .limit(limit)
                .map(row -> row.getString("_id"))
                .into(new ArrayList<>());
    }

    private static Bson behind(CasePlace place) {
        Date recordedAt = Date.from(place.recordedAt());
        return and(lte("recordedAt", recordedAt), or(lt("recordedAt", recordedAt), lt("_id", place.id())));
    }
}
