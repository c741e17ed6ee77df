package io.calmdesk.crises.crisis.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import io.calmdesk.crises.crisis.CrisisFact;
import io.calmdesk.crises.crisis.CrisisFile;
import io.calmdesk.crises.crisis.CrisisFiles;
import io.calmdesk.crises.crisis.CrisisPlace;
import io.calmdesk.crises.crisis.CrisisState;
import io.calmdesk.crises.playbook.CrisisType;
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
import org.jspecify.annotations.Nullable;

/** Reads crises; every question is served by one of {@link CrisisIndexes}. */
public final class MongoCrisisFiles implements CrisisFiles {

    private static final Bson NEWEST_FIRST = Sorts.descending(CrisisIndexes.OPENED_AT, "_id");
    private static final Bson IN_ANY_ORDER = new BsonDocument();
    private static final Bson OLDEST_FIRST = Sorts.ascending(CrisisIndexes.OPENED_AT, "_id");

    /** More crises of one type are not open at once, or the oldest of them will do. */
    private static final int ENOUGH = 100;

    private final Dossiers<CrisisFile, CrisisFact> dossiers;

    public MongoCrisisFiles(Dossiers<CrisisFile, CrisisFact> dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Dossier<CrisisFile> get(TenantId tenant, String id) {
        return find(tenant, id).orElseThrow(() -> new NotFound("not-found"));
    }

    @Override
    public Optional<Dossier<CrisisFile>> find(TenantId tenant, String id) {
        return Ids.isId(id) ? dossiers.find(tenant, id) : Optional.empty();
    }

    @Override
    public List<Dossier<CrisisFile>> list(
            TenantId tenant, @Nullable CrisisState state, Optional<CrisisPlace> behind, int limit) {
        List<Bson> parts = new ArrayList<>();
        parts.add(new BsonDocument());
        if (state != null) {
            parts.add(eq(CrisisIndexes.STATE, state.code()));
        }
        behind.map(MongoCrisisFiles::behind).ifPresent(parts::add);
        return dossiers.list(tenant, and(parts), NEWEST_FIRST, limit);
    }

    private static Bson behind(CrisisPlace place) {
        Date openedAt = Date.from(place.openedAt());
        // The first condition is what bounds the index; the second settles crises of the same millisecond.
        return and(
                lte(CrisisIndexes.OPENED_AT, openedAt),
                or(lt(CrisisIndexes.OPENED_AT, openedAt), lt("_id", place.id())));
    }

    @Override
    public List<Dossier<CrisisFile>> open(TenantId tenant, Collection<String> ids) {
        return dossiers.list(tenant, and(in("_id", ids), isOpen()), IN_ANY_ORDER, Math.max(1, ids.size()));
    }

    @Override
    public List<Dossier<CrisisFile>> open(TenantId tenant, CrisisType type) {
        return dossiers.list(tenant, and(isOpen(), eq(CrisisIndexes.TYPE, type.code())), OLDEST_FIRST, ENOUGH);
    }

    private static Bson isOpen() {
        return eq(CrisisIndexes.STATE, CrisisState.OPEN.code());
    }

    @Override
    public List<RecordedFact<CrisisFact>> history(TenantId tenant, String id, long after, int limit) {
        return dossiers.history(tenant, id, after, limit);
    }
}
