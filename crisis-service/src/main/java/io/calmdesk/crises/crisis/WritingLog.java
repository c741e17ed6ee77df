package io.calmdesk.crises.crisis;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes into the log of a crisis. */
public final class WritingLog {

    private final ChangingCrisis changing;
    private final CrisisTexts texts;

    public WritingLog(ChangingCrisis changing, CrisisTexts texts) {
        this.changing = changing;
        this.texts = texts;
    }

    /** Adds an entry, written at the moment its writer says. */
    public Dossier<CrisisFile> log(TenantId tenant, String id, String text, @Nullable Instant at, Asked asked) {
        return changing.change(
                tenant,
                id,
                Verb.LOG,
                asked,
                (file, by, now) -> file.log(texts.seal(tenant, id, "log", text), by, file.claimed(at, now)));
    }
}
