package io.calmdesk.casedesk.casefile.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import io.calmdesk.casedesk.casefile.CaseFact;
import io.calmdesk.casedesk.casefile.CaseFile;
import io.calmdesk.casedesk.casefile.CaseFiles;
import io.calmdesk.casedesk.casefile.CaseFilter;
import io.calmdesk.casedesk.casefile.CasePlace;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Reads cases; every question is served by one of {@link CaseIndexes}. */
public final class MongoCaseFiles implements CaseFiles {

    static final Bson NEWEST_FIRST = Sorts.descending(CaseIndexes.RECORDED_AT, "_id");

    private final Dossiers<CaseFile, CaseFact> dossiers;

    public MongoCaseFiles(Dossiers<CaseFile, CaseFact> dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Dossier<CaseFile> get(TenantId tenant, String id) {
        if (!Ids.isId(id)) {
            throw new NotFound("not-found");
        }
        return dossiers.get(tenant, id);
    }

    @Override
    public List<Dossier<CaseFile>> list(TenantId tenant, CaseFilter filter, Optional<CasePlace> behind, int limit) {
        return dossiers.list(tenant, asked(filter, behind), NEWEST_FIRST, limit);
    }

    static Bson asked(CaseFilter filter, Optional<CasePlace> behind) {
        List<Bson> parts = new ArrayList<>();
        parts.add(new BsonDocument());
        if (filter.state() != null) {
            parts.add(eq(CaseIndexes.STATE, filter.state().code()));
        }
        if (filter.category() != null) {
            parts.add(eq(CaseIndexes.CATEGORY, filter.category()));
        }
        if (filter.assignee() != null) {
            parts.add(eq(CaseIndexes.ASSIGNEE, filter.assignee()));
        }
        if (filter.recordedFrom() != null) {
            parts.add(gte(CaseIndexes.RECORDED_AT, Date.from(filter.recordedFrom())));
        }
        if (filter.receivedFrom() != null) {
            parts.add(gte(CaseIndexes.RECEIVED_AT, Date.from(filter.receivedFrom())));
        }
        if (filter.receivedBefore() != null) {
            parts.add(lt(CaseIndexes.RECEIVED_AT, Date.from(filter.receivedBefore())));
        }
        behind.map(MongoCaseFiles::behind).ifPresent(parts::add);
        return and(parts);
    }

    private static Bson behind(CasePlace place) {
        Date recordedAt = Date.from(place.recordedAt());
        // The first condition is what bounds the index; the second settles cases of the same millisecond.
        return and(
                lte(CaseIndexes.RECORDED_AT, recordedAt),
                or(lt(CaseIndexes.RECORDED_AT, recordedAt), lt("_id", place.id())));
    }

    @Override
    public List<Dossier<CaseFile>> all(TenantId tenant, Collection<String> ids) {
        return dossiers.list(tenant, in("_id", ids), NEWEST_FIRST, Math.max(1, ids.size()));
    }

    @Override
    public Optional<Dossier<CaseFile>> tracked(TenantId tenant, String trackingHash) {
        return dossiers.list(tenant, eq(CaseIndexes.TRACKING, trackingHash), NEWEST_FIRST, 1).stream()
                .findFirst();
    }

    @Override
    public List<RecordedFact<CaseFact>> history(TenantId tenant, String id, long after, int limit) {
        if (!Ids.isId(id)) {
            throw new NotFound("not-found");
        }
        return dossiers.history(tenant, id, after, limit);
    }
}
