package io.calmdesk.casedesk.casefile;

import io.calmdesk.kernel.Conflict;
import java.util.List;
import java.util.Map;

/** The case's state does not allow the verb; the answer says which verbs it allows. */
final class CaseTransitionForbidden extends Conflict {

    private static final long serialVersionUID = 1L;

    CaseTransitionForbidden(CaseState state, List<Verb> allowed) {
        super(
                "transition-forbidden",
                Map.of(
                        "state",
                        state.code(),
                        "allowed",
                        allowed.stream().map(Verb::code).toList()));
    }
}
