package io.calmdesk.crises.crisis;

import io.calmdesk.dossier.store.ClaimKey;
import io.calmdesk.dossier.store.Claimed;
import io.calmdesk.dossier.store.Claims;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Remembers requests that carry a key, so that a repeat has no second effect. */
public final class RequestClaims {

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final Claims claims;

    public RequestClaims(Claims claims) {
        this.claims = claims;
    }

    /** The id of the crisis this request opens: the proposed one, or that of the request it repeats. */
    Claimed forNewCrisis(TenantId tenant, Asked asked, String proposed) {
        RequestKey key = asked.key();
        return key == null ? new Claimed(proposed, true) : claim(tenant, key, proposed);
    }

    /**
     * The name under which a verb's facts are recorded, the same for a repeat; a key used again after its time gives
     * another, for then it is another request. Null when the caller does not mind.
     */
    @Nullable
    String forVerb(TenantId tenant, Asked asked) {
        RequestKey key = asked.key();
        return key == null ? null : claim(tenant, key, Ids.next()).dossierId();
    }

    private Claimed claim(TenantId tenant, RequestKey key, String proposed) {
        return claims.claim(ClaimKey.of(tenant, "request", key.value()), proposed, key.bodyHash(), REMEMBERED);
    }
}
