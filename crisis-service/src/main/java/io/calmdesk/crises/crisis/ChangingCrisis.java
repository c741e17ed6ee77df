package io.calmdesk.crises.crisis;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Timepoints;
import java.time.Instant;
import java.time.InstantSource;

/** What every verb has in common: the crisis is there, the caller may, a repeat does nothing, the change is stored. */
public final class ChangingCrisis {

    private final Dossiers<CrisisFile, CrisisFact> crises;
    private final RequestClaims claims;
    private final InstantSource clock;

    public ChangingCrisis(Dossiers<CrisisFile, CrisisFact> crises, RequestClaims claims, InstantSource clock) {
        this.crises = crises;
        this.claims = claims;
        this.clock = clock;
    }

    /** A verb on a crisis, by somebody at a moment. */
    interface Change {

        Decision<CrisisFile, CrisisFact> of(CrisisFile file, String by, Instant now);
    }

    Dossier<CrisisFile> change(TenantId tenant, String id, Verb verb, Asked asked, Change change) {
        CrisisRights.require(asked.actor(), verb);
        if (!Ids.isId(id)) {
            throw new NotFound("not-found");
        }
        String by = asked.actor().id();
        Instant now = Timepoints.now(clock);
        Act act = new Act(by, now, claims.forVerb(tenant, asked), asked.correlation());
        return crises.change(tenant, id, act, asked.ifMatch(), dossier -> change.of(dossier.state(), by, now));
    }
}
