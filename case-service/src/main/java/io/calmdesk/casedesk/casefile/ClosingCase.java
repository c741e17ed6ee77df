package io.calmdesk.casedesk.casefile;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;

/** Puts a settled case into the archive. */
public final class ClosingCase {

    private final ChangingCase changing;

    public ClosingCase(ChangingCase changing) {
        this.changing = changing;
    }

    /** Closes the case. */
    public Dossier<CaseFile> close(TenantId tenant, String id, Asked asked) {
        return changing.change(
                tenant,
                id,
                Verb.CLOSE,
                asked,
                (dossier, template, now) -> dossier.state().close(template, now));
    }
}
