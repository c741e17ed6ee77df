package io.calmdesk.crises.crisis;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;

/** Writes down what was learnt from a crisis. */
public final class ReviewingCrisis {

    private final ChangingCrisis changing;
    private final CrisisTexts texts;

    public ReviewingCrisis(ChangingCrisis changing, CrisisTexts texts) {
        this.changing = changing;
        this.texts = texts;
    }

    /** Reviews a settled crisis. */
    public Dossier<CrisisFile> review(TenantId tenant, String id, String text, Asked asked) {
        return changing.change(
                tenant,
                id,
                Verb.REVIEW,
                asked,
                (file, by, now) -> file.review(texts.seal(tenant, id, "review", text), by, now));
    }
}
