package io.calmdesk.reports.row;

import java.time.Instant;

/** What a fact of a crisis changes in its row. */
public sealed interface CrisisNews {

    /** The crisis began. */
    record Opened(Instant at, String type, String level, String state) implements CrisisNews {}

    /** It is led from higher up now. */
    record LevelRaised(String level) implements CrisisNews {}

    /** It is over, or looked back on. */
    record MovedOn(String state) implements CrisisNews {}
}
