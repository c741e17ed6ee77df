package io.calmdesk.casedesk.casefile;

import static io.calmdesk.casedesk.casefile.CaseState.CLOSED;
import static io.calmdesk.casedesk.casefile.CaseState.OPEN;
import static io.calmdesk.casedesk.casefile.CaseState.RECEIVED;
import static io.calmdesk.casedesk.casefile.CaseState.SETTLED;

import java.util.List;

/** The one graph of a case's life: who may go where, by which verb, and which fact says so. */
final class CaseLife {

    /** From a state, a verb records a fact that leads to a state. */
    record Edge(CaseState from, Verb verb, Class<? extends CaseFact> fact, CaseState to) {}

    static final List<Edge> EDGES = List.of(
            new Edge(RECEIVED, Verb.ASSIGN, CaseJudged.class, OPEN),
            new Edge(RECEIVED, Verb.SETTLE, SolvedOnTheSpot.class, SETTLED),
            new Edge(RECEIVED, Verb.COMMENT, NoteAdded.class, RECEIVED),
            new Edge(OPEN, Verb.ASSIGN, CaseAssigned.class, OPEN),
            new Edge(OPEN, Verb.SETTLE, CaseSettled.class, SETTLED),
            new Edge(OPEN, Verb.COMMENT, NoteAdded.class, OPEN),
            new Edge(SETTLED, Verb.CLOSE, CaseClosed.class, CLOSED),
            new Edge(SETTLED, Verb.COMMENT, NoteAdded.class, SETTLED),
            new Edge(CLOSED, Verb.COMMENT, NoteAdded.class, CLOSED));

    private CaseLife() {}

    /** The verbs that lead anywhere from this state. */
    static List<Verb> allowed(CaseState from) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from)
                .map(Edge::verb)
                .distinct()
                .toList();
    }

    /** Refuses a verb that leads nowhere from this state. */
    static void require(CaseState from, Verb verb) {
        if (!allowed(from).contains(verb)) {
            throw new CaseTransitionForbidden(from, allowed(from));
        }
    }

    /** The state after a fact; facts that no edge names leave it as it is. */
    static CaseState after(CaseState from, CaseFact fact) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.fact().isInstance(fact))
                .map(Edge::to)
                .findFirst()
                .orElse(from);
    }
}
