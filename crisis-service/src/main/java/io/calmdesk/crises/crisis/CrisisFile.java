package io.calmdesk.crises.crisis;

import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import io.calmdesk.crises.playbook.Playbook;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.NewFact;
import io.calmdesk.kernel.Conflict;
import io.calmdesk.kernel.Malformed;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.Timepoints;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A crisis as it stands. Its verbs check, change and answer with facts; {@link #after} is the only place where a fact
 * changes the state. The log is not in here: it stands in the facts alone, which nobody can change.
 *
 * @param entries how many entries the log has, corrections among them; they are numbered from 1
 * @param calledAt when people were last called to it
 */
public record CrisisFile(
        CrisisState state,
        CrisisType type,
        CrisisLevel level,
        Opening opening,
        List<String> cases,
        List<StepRun> steps,
        int entries,
        @Nullable Instant settledAt,
        Instant calledAt) {

    /** What one crisis can hold without its document growing out of hand. */
    static final int MOST_CASES = 1_000;

    /** Whoever was called so shortly before is at it and sees further cases in the room; the next call comes after. */
    private static final Duration QUIET = Duration.ofMinutes(10);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    public CrisisFile {
        cases = List.copyOf(cases);
        steps = List.copyOf(steps);
        // What was stored before this was kept knows the first call alone.
        calledAt = Objects.requireNonNullElse(calledAt, opening.openedAt());
    }

    /** Opens a crisis: its playbook is pinned and its clocks run from now. */
    static Decision<CrisisFile, CrisisFact> open(NewCrisis crisis) {
        Opening opening = crisis.opening();
        Playbook playbook = crisis.playbook();
        List<StepRun> steps = playbook.steps().stream()
                .map(step -> StepRun.start(step, playbook.marks(), opening.openedAt()))
                .toList();
        CrisisFile opened = new CrisisFile(
                CrisisState.OPEN,
                playbook.type(),
                crisis.level(),
                opening,
                crisis.cases(),
                steps,
                0,
                null,
                opening.openedAt());
        return Decision.of(
                opened,
                opening.openedAt(),
                new CrisisOpened(
                        opening.number(),
                        playbook.type(),
                        crisis.level(),
                        opening.cause(),
                        opening.playbook(),
                        opening.playbookVersion(),
                        crisis.cases(),
                        led(playbook, crisis.level()),
                        steps,
                        opening.place(),
                        opening.placeKey()));
    }

    /** Ticks a step off; one that is done already stays as it is. */
    Decision<CrisisFile, CrisisFact> tick(String step, String by, Instant now) {
        CrisisLife.require(state, Verb.TICK);
        StepRun run = step(step);
        if (run.done()) {
            return Decision.unchanged(this);
        }
        List<NewFact<CrisisFact>> facts = new ArrayList<>();
        CrisisFile file = this;
        for (NewFact<CrisisFact> told : marks(now)) {
            // What was due before is told before, though the alarm clock has not come round yet.
            file = file.after(told.fact(), by, told.happenedAt());
            facts.add(told);
        }
        CrisisFact ticked = new StepTicked(step, run.late(now), run.duty());
        facts.add(new NewFact<>(ticked, now));
        return new Decision<>(file.after(ticked, by, now), facts);
    }

    /** Takes a tick back (both stay in the history); a step that is not done stays as it is. */
    Decision<CrisisFile, CrisisFact> untick(String step, String by, Instant now) {
        CrisisLife.require(state, Verb.UNTICK);
        StepRun run = step(step);
        return run.done() ? one(new StepReopened(step, run.duty()), by, now) : Decision.unchanged(this);
    }

    /** When something happened that is said now: as claimed, but within the crisis, give or take a clock. */
    Instant claimed(@Nullable Instant at, Instant now) {
        if (at == null) {
            return now;
        }
        if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw Malformed.field("at", "in-the-future");
        }
        if (at.isBefore(opening.openedAt().minus(CLOCKS_DIFFER))) {
            throw Malformed.field("at", "too-early");
        }
        Instant after = at.isBefore(opening.openedAt()) ? opening.openedAt() : Timepoints.stored(at);
        return after.isAfter(now) ? now : after;
    }

    /** The step of this id, as somebody named it. */
    StepRun step(String id) {
        return steps.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Malformed.field("step", "unknown-code"));
    }

    /** Writes into the log. */
    Decision<CrisisFile, CrisisFact> log(SealedText text, String by, Instant now) {
        CrisisLife.require(state, Verb.LOG);
        return one(new LogAdded(nextEntry(), text), by, now);
    }

    /** Puts an entry of the log right, beside it. */
    Decision<CrisisFile, CrisisFact> correct(String entry, SealedText text, String by, Instant now) {
        CrisisLife.require(state, Verb.CORRECT);
        if (!entry.matches("[1-9][0-9]{0,8}") || Integer.parseInt(entry) > entries) {
            throw Malformed.field("entry", "unknown-code");
        }
        return one(new LogCorrected(nextEntry(), entry, text), by, now);
    }

    private String nextEntry() {
        return Integer.toString(entries + 1);
    }

    /** Takes the crisis further up. */
    Decision<CrisisFile, CrisisFact> raise(CrisisLevel to, Playbook playbook, String by, Instant now) {
        CrisisLife.require(state, Verb.RAISE);
        if (to.compareTo(level) <= 0) {
            throw new Conflict("level-not-higher", Map.of("level", level.code()));
        }
        return one(new LevelRaised(opening.number(), type, to, led(playbook, to)), by, now);
    }

    private static List<Role> led(Playbook playbook, CrisisLevel level) {
        return Objects.requireNonNull(playbook.tell().get(level));
    }

    /** Adds a case; one that is in it already changes nothing. */
    Decision<CrisisFile, CrisisFact> link(String caseId, String by, Instant now) {
        return link(caseId, null, by, now);
    }

    /** Adds a case nobody has seen yet, and calls those who lead: it may be another emergency. */
    Decision<CrisisFile, CrisisFact> join(String caseId, Playbook playbook, String by, Instant now) {
        boolean quiet = now.isBefore(calledAt.plus(QUIET));
        return link(caseId, quiet ? null : new Calling(opening.number(), type, level, led(playbook, level)), by, now);
    }

    private Decision<CrisisFile, CrisisFact> link(String caseId, @Nullable Calling calling, String by, Instant now) {
        CrisisLife.require(state, Verb.LINK);
        if (cases.contains(caseId)) {
            return Decision.unchanged(this);
        }
        if (cases.size() >= MOST_CASES) {
            throw new Conflict("too-many-cases", Map.of("most", MOST_CASES));
        }
        return one(new CaseLinked(caseId, calling), by, now);
    }

    /** It is over. */
    Decision<CrisisFile, CrisisFact> settle(String by, Instant now) {
        CrisisLife.require(state, Verb.SETTLE);
        return one(new CrisisSettled(), by, now);
    }

    /** Writes down what was learnt, without which it is never closed. */
    Decision<CrisisFile, CrisisFact> review(SealedText text, String by, Instant now) {
        CrisisLife.require(state, Verb.REVIEW);
        return one(new CrisisReviewed(text), by, now);
    }

    /** Records what time alone has done. */
    Decision<CrisisFile, CrisisFact> wake(String by, Instant now) {
        List<NewFact<CrisisFact>> facts = marks(now);
        CrisisFile file = this;
        for (NewFact<CrisisFact> fact : facts) {
            file = file.after(fact.fact(), by, fact.happenedAt());
        }
        return new Decision<>(file, facts);
    }

    private List<NewFact<CrisisFact>> marks(Instant now) {
        return running()
                .flatMap(step ->
                        step.reached(now).stream().map(mark -> new NewFact<CrisisFact>(mark(step, mark), mark.at())))
                .sorted(Comparator.comparing(NewFact::happenedAt))
                .toList();
    }

    private MarkReached mark(StepRun step, StepMark mark) {
        return new MarkReached(
                opening.number(),
                step.id(),
                mark.share(),
                Objects.requireNonNull(step.dueAt()),
                mark.tell(),
                type,
                level);
    }

    /** When time will next do something to this crisis. */
    Optional<Instant> wakeAt() {
        return running().flatMap(step -> step.wakeAt().stream()).min(Comparator.naturalOrder());
    }

    /** The steps whose clocks run: the report, the insurer and the authority are due after the alarm is over. */
    private Stream<StepRun> running() {
        return state == CrisisState.REVIEWED ? Stream.empty() : steps.stream();
    }

    /** The duty to inform. */
    public StepRun firstInform() {
        return steps.stream().filter(StepRun::duty).findFirst().orElseThrow();
    }

    private Decision<CrisisFile, CrisisFact> one(CrisisFact fact, String by, Instant now) {
        return Decision.of(after(fact, by, now), now, fact);
    }

    private CrisisFile after(CrisisFact fact, String by, Instant at) {
        return new CrisisFile(
                CrisisLife.after(state, fact),
                type,
                fact instanceof LevelRaised it ? it.level() : level,
                opening,
                fact instanceof CaseLinked it
                        ? Stream.concat(cases.stream(), Stream.of(it.caseId())).toList()
                        : cases,
                steps.stream().map(step -> after(step, fact, by, at)).toList(),
                fact instanceof LogAdded || fact instanceof LogCorrected ? entries + 1 : entries,
                fact instanceof CrisisSettled ? at : settledAt,
                calls(fact) ? at : calledAt);
    }

    private static boolean calls(CrisisFact fact) {
        return fact instanceof LevelRaised || (fact instanceof CaseLinked it && it.calling() != null);
    }

    private static StepRun after(StepRun step, CrisisFact fact, String by, Instant at) {
        return switch (fact) {
            case StepTicked it when it.step().equals(step.id()) -> step.doneBy(by, at);
            case StepReopened it when it.step().equals(step.id()) -> step.reopened();
            case MarkReached it when it.step().equals(step.id()) -> step.told(it.share());
            default -> step;
        };
    }
}
