package io.calmdesk.crises.crisis;

import io.calmdesk.dossier.Dossier;
import java.time.Instant;

/** A place in the list of crises, newest opened first. */
public record CrisisPlace(Instant openedAt, String id) {

    /** Where this crisis stands. */
    public static CrisisPlace of(Dossier<CrisisFile> crisis) {
        return new CrisisPlace(crisis.state().opening().openedAt(), crisis.id());
    }
}
