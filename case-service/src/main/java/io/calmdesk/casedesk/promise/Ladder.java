package io.calmdesk.casedesk.promise;

import java.util.List;

/** Who is told when a share of an allowance has passed. */
public record Ladder(List<Rung> rungs) {

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** At this share of the allowance, in per cent, these are told: {@code owner} or roles. */
    public record Rung(int share, List<String> tell) {

        public Rung {
            tell = List.copyOf(tell);
        }
    }
}
