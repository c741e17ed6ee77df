package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.procedure.ProcedureTemplate;
import io.calmdesk.casedesk.procedure.ProcedureTemplates;
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

/** What every verb has in common: the case is there, the caller may, a repeat does nothing, the change is stored. */
public final class ChangingCase {

    private final Dossiers<CaseFile, CaseFact> cases;
    private final RequestClaims claims;
    private final ProcedureTemplates templates;
    private final InstantSource clock;

    public ChangingCase(
            Dossiers<CaseFile, CaseFact> cases,
            RequestClaims claims,
            ProcedureTemplates templates,
            InstantSource clock) {
        this.cases = cases;
        this.claims = claims;
        this.templates = templates;
        this.clock = clock;
    }

    /** A verb on a case whose rules are known, at a moment. */
    interface Change {
        Decision<CaseFile, CaseFact> of(Dossier<CaseFile> dossier, ProcedureTemplate template, Instant now);
    }

    Dossier<CaseFile> change(TenantId tenant, String id, Verb verb, Asked asked, Change change) {
        CaseRights.requireAny(asked.actor());
        if (!Ids.isId(id)) {
            throw new NotFound("not-found");
        }
        Instant now = Timepoints.now(clock);
        Act act = new Act(asked.actor().id(), now, claims.forVerb(tenant, asked), asked.correlation());
        return cases.change(tenant, id, act, asked.ifMatch(), dossier -> {
            CaseFile file = dossier.state();
            CaseRights.require(asked.actor(), verb, file);
            return change.of(dossier, templates.of(file.procedure()), now);
        });
    }
}
