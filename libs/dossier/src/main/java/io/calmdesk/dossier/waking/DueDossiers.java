package io.calmdesk.dossier.waking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.calmdesk.dossier.store.Lanes;
import io.calmdesk.dossier.store.Loaded;
import io.calmdesk.kernel.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Finds by index what is due: whether anything is, for which tenants, and what to take first. */
final class DueDossiers {

    static final Bson TENANT_TIME = new Document("tenantId", 1).append("wakeAt", 1);

    static final List<Bson> EARLIEST_BY_TENANT = List.of(
            new Document("$sort", TENANT_TIME),
            new Document("$group", new Document("_id", "$tenantId").append("at", new Document("$first", "$wakeAt"))));

    private final MongoCollection<Document> dossiers;
    private final int newestShape;

    /** Those up to this shape; a newer release that runs beside us wakes its own. */
    DueDossiers(MongoCollection<Document> dossiers, int newestShape) {
        this.dossiers = dossiers;
        this.newestShape = newestShape;
    }

    /** The earliest moment at which any dossier wants to be woken. */
    Optional<Instant> earliest() {
        return Optional.ofNullable(dossiers.find(exists("wakeAt"))
                        .projection(Projections.fields(Projections.include("wakeAt"), Projections.excludeId()))
                        .sort(Sorts.ascending("wakeAt"))
                        .first())
                .map(first -> first.getDate("wakeAt").toInstant());
    }

    /**
     * The tenants with due work, longest due first. One seek a tenant: with this hint and without a condition the
     * server answers by distinct scan; the index holds only dossiers that want to be woken.
     */
    List<TenantId> tenants(Instant now) {
        List<Document> earliest =
                dossiers.aggregate(EARLIEST_BY_TENANT).hint(TENANT_TIME).into(new ArrayList<>());
        return earliest.stream()
                .filter(tenant -> !tenant.getDate("at").toInstant().isAfter(now))
                .sorted(Comparator.comparing(tenant -> tenant.getDate("at")))
                .map(tenant -> new TenantId(tenant.getString("_id")))
                .toList();
    }

    /** A tenant's due dossiers in the lanes held, lowest rank first and then longest due. */
    List<Document> of(TenantId tenant, Instant now, Set<Integer> lanes, int limit) {
        return read(eq("tenantId", tenant.value()), now, lanes)
                .sort(Sorts.ascending("wakeRank", "wakeAt"))
                .hint(new Document("tenantId", 1).append("wakeRank", 1).append("wakeAt", 1))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** The longest due dossiers of all tenants in the lanes held. */
    List<Document> oldest(Instant now, Set<Integer> lanes, int limit) {
        return read(Filters.empty(), now, lanes)
                .sort(Sorts.ascending("wakeAt"))
                .hint(new Document("wakeAt", 1))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private FindIterable<Document> read(Bson whose, Instant now, Set<Integer> lanes) {
        Bson due = and(whose, lte("wakeAt", Date.from(now)), lte("shape", newestShape));
        return dossiers.find(lanes.size() == Lanes.COUNT ? due : and(due, in("lane", lanes)))
                .projection(Loaded.projection(null).append("wakeAt", 1).append("wakeRank", 1));
    }
}
