package io.calmdesk.casedesk.promise;

import java.time.Instant;
import java.util.List;

/** One rung of the ladder laid on the clock: when it is reached, who is told, and whether that has happened. */
public record PromiseMark(int share, Instant at, List<String> tell, boolean told) {

    public PromiseMark {
        tell = List.copyOf(tell);
    }

    PromiseMark asTold() {
        return new PromiseMark(share, at, tell, true);
    }
}
