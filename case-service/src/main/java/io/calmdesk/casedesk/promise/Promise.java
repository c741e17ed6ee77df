package io.calmdesk.casedesk.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something promised until a moment, with marks on the way there and beyond.
 *
 * @param startedBy the type of fact that started the clock
 * @param keptBy the types of fact any of which keeps it
 * @param endedAt when it was kept, or when a missed one was made up for; from then on no mark is told
 */
public record Promise(
        String id,
        String label,
        PromiseClass promiseClass,
        String startedBy,
        Instant startedAt,
        Instant dueAt,
        List<String> keptBy,
        PromiseState state,
        @Nullable Instant endedAt,
        List<PromiseMark> marks,
        PolicyPin deadlinePolicy,
        PolicyPin ladderPolicy,
        PolicyPin calendarPolicy) {

    public Promise {
        keptBy = List.copyOf(keptBy);
        marks = List.copyOf(marks);
    }

    /** Starts the clock on these terms. */
    public static Promise start(String id, PromiseTerms terms, String startedBy, Instant startedAt) {
        Allowance.Span span = terms.allowance().startingAt(startedAt, terms.calendar());
        List<PromiseMark> marks = terms.ladder().rungs().stream()
                .map(rung -> new PromiseMark(rung.share(), span.at(rung.share()), rung.tell(), false))
                .toList();
        return new Promise(
                id,
                terms.label(),
                terms.promiseClass(),
                startedBy,
                startedAt,
                span.at(100),
                terms.keptBy(),
                PromiseState.RUNNING,
                null,
                marks,
                terms.deadlinePolicy(),
                terms.ladderPolicy(),
                terms.calendarPolicy());
    }

    /** When time will next do something to this promise. */
    public Optional<Instant> wakeAt() {
        if (endedAt != null) {
            return Optional.empty();
        }
        Stream<Instant> pending = marks.stream().filter(mark -> !mark.told()).map(PromiseMark::at);
        Stream<Instant> due = state == PromiseState.RUNNING ? Stream.of(dueAt) : Stream.empty();
        return Stream.concat(pending, due).min(Comparator.naturalOrder());
    }

    /**
     * What time has done to this promise up to {@code now} and nobody has been told, in order of time. Marks that
     * lie before the case was written down at all ({@code recordedAt}) are told as one, at the highest of them.
     */
    public List<PromiseTurn> turns(Instant recordedAt, Instant now) {
        if (endedAt != null) {
            return List.of();
        }
        List<PromiseMark> passed = marks.stream()
                .filter(mark -> !mark.told() && !mark.at().isAfter(now))
                .sorted(Comparator.comparing(PromiseMark::at).thenComparingInt(PromiseMark::share))
                .toList();
        List<PromiseTurn> turns = new ArrayList<>();
        List<PromiseMark> early =
                passed.stream().filter(mark -> !mark.at().isAfter(recordedAt)).toList();
        if (!early.isEmpty()) {
            turns.add(notice(early));
        }
        passed.stream().filter(mark -> mark.at().isAfter(recordedAt)).forEach(mark -> turns.add(notice(List.of(mark))));
        if (state == PromiseState.RUNNING && !dueAt.isAfter(now)) {
            turns.add(new PromiseTurn.DuePassed(dueAt));
        }
        turns.sort(Comparator.comparing(PromiseTurn::at));
        return turns;
    }

    private static PromiseTurn notice(List<PromiseMark> marks) {
        PromiseMark highest = marks.getLast();
        return new PromiseTurn.MarkPassed(
                highest.share(), marks.stream().map(PromiseMark::share).toList(), highest.tell(), highest.at());
    }

    /** The promise after the marks at these shares have been told. */
    public Promise told(List<Integer> shares) {
        return with(
                state,
                endedAt,
                marks.stream()
                        .map(mark -> shares.contains(mark.share()) ? mark.asTold() : mark)
                        .toList());
    }

    /** The promise after its due time passed. */
    public Promise missed() {
        return with(PromiseState.MISSED, endedAt, marks);
    }

    /** The promise after a fact of this type: kept if it was running and this keeps it; missed stays missed. */
    public Promise after(String factType, Instant at) {
        if (endedAt != null || !keptBy.contains(factType)) {
            return this;
        }
        return with(state == PromiseState.RUNNING ? PromiseState.KEPT : state, at, marks);
    }

    private Promise with(PromiseState newState, @Nullable Instant newEnd, List<PromiseMark> newMarks) {
        return new Promise(
                id,
                label,
                promiseClass,
                startedBy,
                startedAt,
                dueAt,
                keptBy,
                newState,
                newEnd,
                newMarks,
                deadlinePolicy,
                ladderPolicy,
                calendarPolicy);
    }
}
