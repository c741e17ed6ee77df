package io.calmdesk.crises.crisis;

import io.calmdesk.kernel.Conflict;
import java.util.List;
import java.util.Map;

/** The crisis's state does not allow the verb; the answer says which verbs it allows. */
final class CrisisTransitionForbidden extends Conflict {

    private static final long serialVersionUID = 1L;

    CrisisTransitionForbidden(CrisisState state, List<Verb> allowed) {
        super(
                "transition-forbidden",
                Map.of(
                        "state",
                        state.code(),
                        "allowed",
                        allowed.stream().map(Verb::code).toList()));
    }
}
