package io.calmdesk.casedesk.casefile;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.kernel.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The cases of a business, to be read. */
public interface CaseFiles {

    /** The case; {@link io.calmdesk.kernel.NotFound} for what is unknown, malformed or another's. */
    Dossier<CaseFile> get(TenantId tenant, String id);

    /** At most {@code limit} cases, newest recorded first, behind a place. */
    List<Dossier<CaseFile>> list(TenantId tenant, CaseFilter filter, Optional<CasePlace> behind, int limit);

    /** These cases as far as they are there, newest recorded first. */
    List<Dossier<CaseFile>> all(TenantId tenant, Collection<String> ids);

    /** The case a customer follows by a link with this keyed hash. */
    Optional<Dossier<CaseFile>> tracked(TenantId tenant, String trackingHash);

    /** At most {@code limit} facts of a case numbered above {@code after}, ascending. */
    List<RecordedFact<CaseFact>> history(TenantId tenant, String id, long after, int limit);
}
