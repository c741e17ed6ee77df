package io.calmdesk.dossier.errand;

import java.time.Instant;
import java.util.Map;

/** What can come about with an errand. */
public sealed interface ErrandFact {

    /** It began. */
    record Begun(String title, Errand.Urgency urgency) implements ErrandFact {}

    /** Somebody noted something. */
    record Noted(String text, Map<String, String> extra) implements ErrandFact {}

    /** Somebody left words that only few may read. */
    @SuppressWarnings("ArrayRecordComponent")
    record Confided(byte[] words) implements ErrandFact {}

    /** Somebody promised something. */
    record Promised(String label, Instant dueAt) implements ErrandFact {}

    /** A promise was kept. */
    record Kept(String label) implements ErrandFact {}

    /** A promise was not kept in time. */
    record Missed(String label, Instant dueAt) implements ErrandFact {}
}
