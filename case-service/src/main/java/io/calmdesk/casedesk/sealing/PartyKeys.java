package io.calmdesk.casedesk.sealing;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.Sealer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The key store: one key a party; a party whose key is gone is forgotten. */
public interface PartyKeys {

    /**
     * The key of the party known by a look-up hash; the proposed one is stored when nobody is known by it, and always
     * when there is nothing to know a party by.
     */
    PartyKey hold(TenantId tenant, Sealer sealer, PartyKey proposed, Optional<String> lookup);

    /** The keys of these parties, by party; those that are gone are left out. */
    Map<String, PartyKey> find(TenantId tenant, Sealer sealer, Set<String> parties);
}
