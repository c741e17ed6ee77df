package io.calmdesk.crises.crisis;

import static io.calmdesk.crises.crisis.CrisisState.OPEN;
import static io.calmdesk.crises.crisis.CrisisState.REVIEWED;
import static io.calmdesk.crises.crisis.CrisisState.SETTLED;

import java.util.List;

/** The one graph of a crisis's life: which verb is possible when, and which fact leads where. */
final class CrisisLife {

    /** From a state, a verb records a fact that leads to a state. */
    record Edge(CrisisState from, Verb verb, Class<? extends CrisisFact> fact, CrisisState to) {}

    static final List<Edge> EDGES = List.of(
            new Edge(OPEN, Verb.TICK, StepTicked.class, OPEN),
            new Edge(OPEN, Verb.UNTICK, StepReopened.class, OPEN),
            new Edge(OPEN, Verb.LOG, LogAdded.class, OPEN),
            new Edge(OPEN, Verb.CORRECT, LogCorrected.class, OPEN),
            new Edge(OPEN, Verb.RAISE, LevelRaised.class, OPEN),
            new Edge(OPEN, Verb.LINK, CaseLinked.class, OPEN),
            new Edge(OPEN, Verb.SETTLE, CrisisSettled.class, SETTLED),
            // The report and what else is done afterwards.
            new Edge(SETTLED, Verb.TICK, StepTicked.class, SETTLED),
            new Edge(SETTLED, Verb.UNTICK, StepReopened.class, SETTLED),
            new Edge(SETTLED, Verb.LOG, LogAdded.class, SETTLED),
            new Edge(SETTLED, Verb.CORRECT, LogCorrected.class, SETTLED),
            new Edge(SETTLED, Verb.LINK, CaseLinked.class, SETTLED),
            new Edge(SETTLED, Verb.REVIEW, CrisisReviewed.class, REVIEWED),
            new Edge(REVIEWED, Verb.CORRECT, LogCorrected.class, REVIEWED));

    private CrisisLife() {}

    /** The verbs that lead anywhere from this state. */
    static List<Verb> allowed(CrisisState from) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from)
                .map(Edge::verb)
                .distinct()
                .toList();
    }

    /** Refuses a verb that leads nowhere from this state. */
    static void require(CrisisState from, Verb verb) {
        if (!allowed(from).contains(verb)) {
            throw new CrisisTransitionForbidden(from, allowed(from));
        }
    }

    /** The state after a fact; facts that no edge names leave it as it is. */
    static CrisisState after(CrisisState from, CrisisFact fact) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.fact().isInstance(fact))
                .map(Edge::to)
                .findFirst()
                .orElse(from);
    }
}
