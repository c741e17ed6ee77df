package io.calmdesk.crises.detection;

import io.calmdesk.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cases seen lately; what is older than rules reach back is forgotten by itself. */
public interface Sightings {

    /** What is known of a case. */
    Optional<Sighting> find(TenantId tenant, String caseId);

    /** Keeps what is known of a case until a moment; answers it with the crisis it belongs to, which is not touched. */
    Sighting keep(TenantId tenant, Sighting sighting, Instant until);

    /** At most {@code limit} cases with this key, at this place or wherever, told from one moment to another. */
    List<Sighting> around(TenantId tenant, String key, @Nullable String placeKey, Instant from, Instant to, int limit);

    /** These cases belong to a crisis. */
    void into(TenantId tenant, Collection<String> caseIds, String crisis);

    /** These cases belong to a crisis unless they belong to one already; they need not have been seen yet. */
    void intoFirst(TenantId tenant, Collection<String> caseIds, String crisis, Instant until);
}
