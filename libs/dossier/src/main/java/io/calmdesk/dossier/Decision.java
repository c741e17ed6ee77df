package io.calmdesk.dossier;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What an aggregate answers to a command: the state afterwards and the facts that made it so; none means no change. */
public record Decision<S, F>(S state, List<NewFact<F>> facts) {

    public Decision {
        facts = List.copyOf(facts);
    }

    /** Nothing is to be stored. */
    public static <S, F> Decision<S, F> unchanged(S state) {
        return new Decision<>(state, List.of());
    }

    /** These facts, all of which happened at the same moment. */
    @SafeVarargs
    public static <S, F> Decision<S, F> of(S state, Instant happenedAt, F... facts) {
        return new Decision<>(
                state,
                Arrays.stream(facts)
                        .map(fact -> new NewFact<>(fact, happenedAt))
                        .toList());
    }
}
