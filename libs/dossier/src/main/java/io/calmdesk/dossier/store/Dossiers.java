package io.calmdesk.dossier.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Projections;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.kernel.Conflict;
import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The dossiers of one kind: found, created and changed by one guarded update each; another tenant's are not there. */
public final class Dossiers<S, F> {

    private static final int RETRIES = 5;
    private static final int PAUSE_MILLIS = 4;

    private final DossierCollection<S, F> collection;

    Dossiers(DossierCollection<S, F> collection) {
        this.collection = collection;
    }

    /** The dossier as it stands. */
    public Optional<Dossier<S>> find(TenantId tenant, String id) {
        return list(tenant, eq("_id", id), new Document(), 1).stream().findFirst();
    }

    /** The dossier as it stands, or refused as {@code not-found}. */
    public Dossier<S> get(TenantId tenant, String id) {
        return find(tenant, id).orElseThrow(Dossiers::notFound);
    }

    /** Stores a new dossier; when this tenant already has one with this id, answers that one and stores nothing. */
    public Dossier<S> create(TenantId tenant, String id, Act act, Decision<S, F> first) {
        Dossier<S> created = collection.insert(tenant, id, act, first);
        return created == null ? get(tenant, id) : created;
    }

    /** {@link #change(TenantId, String, Act, OptionalLong, Function)} without an expected version. */
    public Dossier<S> change(TenantId tenant, String id, Act act, Function<Dossier<S>, Decision<S, F>> command) {
        return change(tenant, id, act, OptionalLong.empty(), command);
    }

    /**
     * Asks the command for a decision and stores it. A race lost to another writer is tried again, at most five
     * times, with the dossier as it then stands, unless a version is expected. A second call under the same claim
     * answers the dossier as it stands, without asking.
     *
     * @param ifMatch the version the caller has seen; any other is refused as {@code version-conflict}
     * @throws NotFound {@code not-found}
     * @throws Conflict {@code version-conflict} with {@code currentVersion}
     * @throws Unavailable {@code publishing-behind} while 4 MB of facts wait to be published, {@code newer-release}
     *     when a newer release that runs beside this one has written the dossier in a shape of its own
     */
    public Dossier<S> change(
            TenantId tenant, String id, Act act, OptionalLong ifMatch, Function<Dossier<S>, Decision<S, F>> command) {
        for (int lost = 0; ; lost++) {
            Loaded<S> loaded = collection.load(tenant, id, act.claim()).orElseThrow(Dossiers::notFound);
            if (loaded.repeated()) {
                return loaded.dossier();
            }
            if (lost > RETRIES
                    || ifMatch.orElse(loaded.dossier().version())
                            != loaded.dossier().version()) {
                throw new Conflict(
                        "version-conflict",
                        Map.of("currentVersion", loaded.dossier().version()));
            }
            Decision<S, F> decision = command.apply(loaded.dossier());
            if (decision.facts().isEmpty()) {
                return loaded.dossier();
            }
            if (loaded.behind() && collection.unpublishedBytes(id) > Loaded.MOST_UNPUBLISHED_BYTES) {
                throw new Unavailable("publishing-behind", Duration.ofSeconds(5));
            }
            Dossier<S> changed = collection.change(loaded, act, decision);
            if (changed != null) {
                return changed;
            }
            pause(lost);
        }
    }

    /** At most {@code limit} facts with numbers above {@code after}, ascending; refused when there is no such dossier. */
    public List<RecordedFact<F>> history(TenantId tenant, String id, long after, int limit) {
        return collection.pages().facts(tenant, id, after, limit).orElseThrow(Dossiers::notFound);
    }

    /** The number of the first fact that is missing or was altered since it was stored; empty when the chain holds. */
    public OptionalLong firstBroken(TenantId tenant, String id) {
        long version = get(tenant, id).version();
        return collection
                .pages()
                .whole(tenant, id, version)
                .orElseThrow(Dossiers::notFound)
                .firstBroken();
    }

    /** Whether the dossier has a fact recorded under this claim. */
    public boolean hasFactUnder(TenantId tenant, String id, String claim) {
        return collection.load(tenant, id, claim).map(Loaded::repeated).orElse(false);
    }

    /**
     * Dossiers of a tenant by a filter and order of the service's own, over {@code _id}, {@code version} and fields
     * below {@code state}; the service declares an index for it whose first key is the tenant.
     */
    public List<Dossier<S>> list(TenantId tenant, Bson filter, Bson sort, int limit) {
        return collection
                .documents()
                .find(and(eq("tenantId", tenant.value()), filter))
                .projection(Projections.include("tenantId", "shape", "version", "state"))
                .sort(sort)
                .limit(limit)
                .map(collection::dossier)
                .into(new ArrayList<>());
    }

    /** Racing writers that wait alike would meet again. */
    private static void pause(int lost) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS << lost) + 1L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("stopping", Duration.ofSeconds(1));
        }
    }

    private static NotFound notFound() {
        return new NotFound("not-found");
    }
}
