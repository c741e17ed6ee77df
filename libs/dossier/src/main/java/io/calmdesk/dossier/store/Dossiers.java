package io.calmdesk.dossier.store;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.kernel.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.conversions.Bson;

/** The dossiers of one kind: found, created and changed by one guarded update each; another tenant's are not there. */
@SuppressWarnings("DoNotCallSuggester")
public final class Dossiers<S, F> {

    private final DossierCollection<S, F> collection;
    private final Consumer<WrittenDossier> written;

    Dossiers(DossierCollection<S, F> collection, Consumer<WrittenDossier> written) {
        this.collection = collection;
        this.written = written;
    }

    /** The dossier as it stands. */
    public Optional<Dossier<S>> find(TenantId tenant, String id) {
        throw new UnsupportedOperationException(collection.kind().collection() + written);
    }

    /** The dossier as it stands, or refused as {@code not-found}. */
    public Dossier<S> get(TenantId tenant, String id) {
        throw new UnsupportedOperationException();
    }

    /** Stores a new dossier; when this tenant already has one with this id, answers that one and stores nothing. */
    public Dossier<S> create(TenantId tenant, String id, Act act, Decision<S, F> first) {
        throw new UnsupportedOperationException();
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
     * @throws io.calmdesk.kernel.NotFound {@code not-found}
     * @throws io.calmdesk.kernel.Conflict {@code version-conflict} with {@code currentVersion}
     * @throws io.calmdesk.kernel.Unavailable {@code publishing-behind} while 4 MB of facts wait to be published
     */
    public Dossier<S> change(
            TenantId tenant, String id, Act act, OptionalLong ifMatch, Function<Dossier<S>, Decision<S, F>> command) {
        throw new UnsupportedOperationException();
    }

    /** At most {@code limit} facts with numbers above {@code after}, ascending; refused when there is no such dossier. */
    public List<RecordedFact<F>> history(TenantId tenant, String id, long after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Whether the dossier has a fact recorded under this claim. */
    public boolean hasFactUnder(TenantId tenant, String id, String claim) {
        throw new UnsupportedOperationException();
    }

    /**
     * Dossiers of a tenant by a filter and order of the service's own, over {@code _id}, {@code version} and fields
     * below {@code state}; the service declares an index for it whose first key is the tenant.
     */
    public List<Dossier<S>> list(TenantId tenant, Bson filter, Bson sort, int limit) {
        throw new UnsupportedOperationException();
    }
}
