package io.calmdesk.crises.crisis;

import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.Playbooks;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;

/** Takes a crisis further up. */
public final class RaisingCrisis {

    private final ChangingCrisis changing;
    private final Playbooks playbooks;

    public RaisingCrisis(ChangingCrisis changing, Playbooks playbooks) {
        this.changing = changing;
        this.playbooks = playbooks;
    }

    /** Raises the level and calls those who lead there. */
    public Dossier<CrisisFile> raise(TenantId tenant, String id, CrisisLevel level, Asked asked) {
        return changing.change(tenant, id, Verb.RAISE, asked, (file, by, now) -> {
            Opening opening = file.opening();
            return file.raise(level, playbooks.at(opening.playbook(), opening.playbookVersion()), by, now);
        });
    }
}
