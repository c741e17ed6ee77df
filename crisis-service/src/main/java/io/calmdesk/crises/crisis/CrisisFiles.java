package io.calmdesk.crises.crisis;

import io.calmdesk.crises.playbook.CrisisType;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.kernel.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The crises of a business, to be read. */
public interface CrisisFiles {

    /** The crisis; {@link io.calmdesk.kernel.NotFound} for what is unknown, malformed or another's. */
    Dossier<CrisisFile> get(TenantId tenant, String id);

    /** The crisis, or empty when this business has none by that id. */
    Optional<Dossier<CrisisFile>> find(TenantId tenant, String id);

    /** At most {@code limit} crises, newest opened first, behind a place. */
    List<Dossier<CrisisFile>> list(
            TenantId tenant, @Nullable CrisisState state, Optional<CrisisPlace> behind, int limit);

    /** Those of these that are open. */
    List<Dossier<CrisisFile>> open(TenantId tenant, Collection<String> ids);

    /** The open crises of a type, oldest first. */
    List<Dossier<CrisisFile>> open(TenantId tenant, CrisisType type);

    /** At most {@code limit} facts of a crisis numbered above {@code after}, ascending. */
    List<RecordedFact<CrisisFact>> history(TenantId tenant, String id, long after, int limit);
}
