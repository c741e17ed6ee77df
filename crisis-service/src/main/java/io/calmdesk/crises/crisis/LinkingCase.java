package io.calmdesk.crises.crisis;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;

/** Makes cases part of a crisis. */
public final class LinkingCase {

    private final ChangingCrisis changing;

    public LinkingCase(ChangingCrisis changing) {
        this.changing = changing;
    }

    /** The case belongs to the crisis as well. */
    public Dossier<CrisisFile> link(TenantId tenant, String id, String caseId, Asked asked) {
        return changing.change(tenant, id, Verb.LINK, asked, (file, by, now) -> file.link(caseId, by, now));
    }
}
