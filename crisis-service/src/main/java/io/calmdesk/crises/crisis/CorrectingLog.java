package io.calmdesk.crises.crisis;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;

/** Puts entries of the log right; what was written stays beside. */
public final class CorrectingLog {

    private final ChangingCrisis changing;
    private final CrisisTexts texts;

    public CorrectingLog(ChangingCrisis changing, CrisisTexts texts) {
        this.changing = changing;
        this.texts = texts;
    }

    /** Adds a correction to an entry. */
    public Dossier<CrisisFile> correct(TenantId tenant, String id, String entry, String text, Asked asked) {
        return changing.change(
                tenant,
                id,
                Verb.CORRECT,
                asked,
                (file, by, now) -> file.correct(entry, texts.seal(tenant, id, "log", text), by, now));
    }
}
