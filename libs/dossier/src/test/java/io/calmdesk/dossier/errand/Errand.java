package io.calmdesk.dossier.errand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An aggregate as a service would write one: an errand with promises that are kept or missed. */
public record Errand(
        String title,
        Urgency urgency,
        List<Promise> open,
        int notes,
        int missed,
        @Nullable Holder holder) {

    public Errand {
        open = List.copyOf(open);
    }

    /** A promise that runs. */
    public record Promise(String label, Instant dueAt) {}

    /** How urgent it is. */
    public enum Urgency {
        HIGH("high"),
        LOW("low");

        private final String code;

        Urgency(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Who has it. */
    public sealed interface Holder {}

    /** A person has it. */
    public record PersonHolder(PersonId person) implements Holder {}

    /** A desk has it. */
    public record DeskHolder(String name) implements Holder {}

    /** The id of a person. */
    public record PersonId(String value) {}

    public Errand noted() {
        return new Errand(title, urgency, open, notes + 1, missed, holder);
    }

    Errand promised(Promise promise) {
        List<Promise> more = new ArrayList<>(open);
        more.add(promise);
        return new Errand(title, urgency, more, notes, missed, holder);
    }

    Errand without(Promise promise, boolean wasMissed) {
        return new Errand(
                title,
                urgency,
                open.stream().filter(it -> !it.equals(promise)).toList(),
                notes,
                missed + (wasMissed ? 1 : 0),
                holder);
    }
}
