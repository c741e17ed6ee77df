package io.calmdesk.crises.crisis;

import io.calmdesk.kernel.Role;
import java.time.Instant;
import java.util.List;

/** A moment at which a step that is not done is told of, and to whom. */
public record StepMark(int share, Instant at, List<Role> tell, boolean told) {

    public StepMark {
        tell = List.copyOf(tell);
    }

    StepMark toldOnce() {
        return new StepMark(share, at, tell, true);
    }
}
