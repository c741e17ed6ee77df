package io.calmdesk.reports.row;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a fact of a case changes in its row. */
public sealed interface CaseNews {

    /** The case came in; its clocks run from {@code at}. */
    record Received(Instant at, String state, String channel, Judgement judgement, List<StartedPromise> promises)
            implements CaseNews {

        public Received {
            promises = List.copyOf(promises);
        }
    }

    /** Somebody took the case to be what it says, and it is in work. */
    record Judged(Judgement judgement) implements CaseNews {}

    /** The customer has the outcome. */
    record Settled(Instant at) implements CaseNews {}

    /** The case is in the archive. */
    record Closed() implements CaseNews {}

    /** A promise was kept, or its time passed. */
    record PromiseEnded(String promise, boolean kept) implements CaseNews {}

    /** What a case is taken to be; it may have no category yet. */
    record Judgement(String kind, Optional<String> category, String severity) {}

    /** A promise whose clock runs. */
    record StartedPromise(String id, String label, Instant startedAt, Instant dueAt) {}
}
