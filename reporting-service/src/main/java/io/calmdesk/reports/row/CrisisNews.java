package io.calmdesk.reports.row;

import java.time.Instant;
import java.util.Optional;

/** What a fact of a crisis changes in its row. */
public sealed interface CrisisNews {

    /** The crisis began; the first who must know have to by {@code informDueAt}, if there is a hurry. */
    record Opened(Instant at, String number, String type, String level, String state, Optional<Instant> informDueAt)
            implements CrisisNews {}

    /** It is led from higher up now. */
    record LevelRaised(String level) implements CrisisNews {}

    /** Those who must know first know. */
    record Informed(Instant at, boolean late) implements CrisisNews {}

    /** They do not after all. */
    record InformTakenBack() implements CrisisNews {}

    /** It is over. */
    record Settled(Instant at) implements CrisisNews {}

    /** It is looked back on. */
    record Reviewed(Instant at) implements CrisisNews {}
}
