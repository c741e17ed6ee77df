package io.calmdesk.crises.crisis;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;

/** Says that a crisis is over. */
public final class SettlingCrisis {

    private final ChangingCrisis changing;

    public SettlingCrisis(ChangingCrisis changing) {
        this.changing = changing;
    }

    /** It is over; its clocks stand still. */
    public Dossier<CrisisFile> settle(TenantId tenant, String id, Asked asked) {
        return changing.change(tenant, id, Verb.SETTLE, asked, CrisisFile::settle);
    }
}
