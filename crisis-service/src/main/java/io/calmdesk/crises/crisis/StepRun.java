package io.calmdesk.crises.crisis;

import io.calmdesk.crises.playbook.PlaybookMark;
import io.calmdesk.crises.playbook.PlaybookStep;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.Timepoints;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step of the playbook in one crisis: whose it is, until when, and whether it is done.
 *
 * @param duty whether it is the duty to inform
 */
public record StepRun(
        String id,
        Role who,
        @Nullable Instant dueAt,
        boolean duty,
        List<StepMark> marks,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    private static final int HUNDRED = 100;

    public StepRun {
        marks = List.copyOf(marks);
    }

    static StepRun start(PlaybookStep step, List<PlaybookMark> marks, Instant openedAt) {
        PlaybookStep.Outline outline = step.outline();
        return new StepRun(
                outline.id(),
                outline.who(),
                step.within().map(openedAt::plus).orElse(null),
                step instanceof PlaybookStep.FirstInform,
                step.within()
                        .map(allowance -> marks.stream()
                                .map(mark -> mark(mark, outline.who(), allowance, openedAt))
                                .toList())
                        .orElse(List.of()),
                null,
                null);
    }

    private static StepMark mark(PlaybookMark mark, Role own, Duration allowance, Instant openedAt) {
        Instant at = openedAt.plus(allowance.multipliedBy(mark.share()).dividedBy(HUNDRED));
        List<Role> tell =
                Stream.concat(Stream.of(own), mark.tell().stream()).distinct().toList();
        return new StepMark(mark.share(), Timepoints.stored(at), tell, false);
    }

    /** Whether it was done. */
    public boolean done() {
        return doneAt != null;
    }

    /** Whether its time was over at this moment without its being done, or it was done after its time. */
    public boolean late(Instant now) {
        Instant until = doneAt == null ? now : doneAt;
        return dueAt != null && until.isAfter(dueAt);
    }

    Optional<Instant> wakeAt() {
        return pending().map(StepMark::at).min(Comparator.naturalOrder());
    }

    /** The highest mark that is reached and not told; it speaks for those below. */
    Optional<StepMark> reached(Instant now) {
        return pending().filter(mark -> !mark.at().isAfter(now)).max(Comparator.comparingInt(StepMark::share));
    }

    private Stream<StepMark> pending() {
        return done() ? Stream.empty() : marks.stream().filter(mark -> !mark.told());
    }

    StepRun told(int share) {
        return new StepRun(
                id,
                who,
                dueAt,
                duty,
                marks.stream()
                        .map(mark -> mark.share() <= share ? mark.toldOnce() : mark)
                        .toList(),
                doneAt,
                doneBy);
    }

    /** To be done again; of what it missed meanwhile, people are told now. */
    StepRun reopened() {
        return new StepRun(id, who, dueAt, duty, marks, null, null);
    }

    StepRun doneBy(String actor, Instant at) {
        return new StepRun(id, who, dueAt, duty, marks, at, actor);
    }
}
