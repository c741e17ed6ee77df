package io.calmdesk.crises.playbook;

import io.calmdesk.kernel.Role;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One step of a playbook. */
public sealed interface PlaybookStep {

    /** What all kinds of steps have. */
    Outline outline();

    /** How long after the opening it may take; empty when there is no hurry. */
    Optional<Duration> within();

    /** Something to do. */
    record Action(Outline outline, @Nullable Duration allowance) implements PlaybookStep {

        @Override
        public Optional<Duration> within() {
            return Optional.ofNullable(allowance);
        }
    }

    /** The duty to tell whoever has to know first, always against the clock. */
    record FirstInform(Outline outline, Duration allowance) implements PlaybookStep {

        @Override
        public Optional<Duration> within() {
            return Optional.of(allowance);
        }
    }

    /** Which step it is, what it takes care of, what it says, and who does it. */
    record Outline(
            String id,
            Concern concern,
            Wording title,
            @Nullable Wording detail,
            Role who) {}
}
