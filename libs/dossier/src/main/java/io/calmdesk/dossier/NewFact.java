package io.calmdesk.dossier;

import io.calmdesk.kernel.Timepoints;
import java.time.Instant;

/** Something that came about, not yet stored; {@code happenedAt} is as claimed by whoever reports it. */
public record NewFact<F>(F fact, Instant happenedAt) {

    public NewFact {
        happenedAt = Timepoints.stored(happenedAt);
    }
}
