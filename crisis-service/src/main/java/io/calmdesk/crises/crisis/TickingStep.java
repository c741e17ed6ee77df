package io.calmdesk.crises.crisis;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ticks steps of the playbook off, and takes a tick back. */
public final class TickingStep {

    private final ChangingCrisis changing;

    public TickingStep(ChangingCrisis changing) {
        this.changing = changing;
    }

    /** The step is done, by whoever says so, since the moment they say; what was told before stays told. */
    public Dossier<CrisisFile> tick(TenantId tenant, String id, String step, @Nullable Instant at, Asked asked) {
        return changing.change(tenant, id, Verb.TICK, asked, (file, by, now) -> {
            CrisisRights.requireTicking(asked.actor(), file.step(step));
            return file.tick(step, by, file.claimed(at, now));
        });
    }

    /** The step is not done after all, say whoever ticked it or those who command. */
    public Dossier<CrisisFile> untick(TenantId tenant, String id, String step, Asked asked) {
        return changing.change(tenant, id, Verb.UNTICK, asked, (file, by, now) -> {
            CrisisRights.requireUnticking(asked.actor(), file.step(step));
            return file.untick(step, by, now);
        });
    }
}
