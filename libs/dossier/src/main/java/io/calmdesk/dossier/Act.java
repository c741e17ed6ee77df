package io.calmdesk.dossier;

import io.calmdesk.kernel.Timepoints;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, at what moment of the server's clock, under which request claim and correlation id; the facts of a
 * command are recorded under it. A second command under the same claim changes nothing.
 */
public record Act(
        String by,
        Instant at,
        @Nullable String claim,
        @Nullable String correlation) {

    public Act {
        at = Timepoints.stored(at);
    }

    /** An act that no repeated request can refer to. */
    public Act(String by, Instant at) {
        this(by, at, null, null);
    }

    /** An act under a request's claim, or under none. */
    public Act(String by, Instant at, @Nullable String claim) {
        this(by, at, claim, null);
    }
}
