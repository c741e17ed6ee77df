package io.calmdesk.casedesk.promise;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Promises as tests need them. */
public final class Terms {

    /** The ladder every business starts with. */
    public static final Ladder LADDER = new Ladder(List.of(
            new Ladder.Rung(50, List.of("owner")),
            new Ladder.Rung(80, List.of("owner")),
            new Ladder.Rung(100, List.of("cs-lead")),
            new Ladder.Rung(150, List.of("approver"))));

    private Terms() {}

    /** A solution within this time at any hour, kept by settling. */
    public static PromiseTerms solutionWithin(Duration allowance) {
        return new PromiseTerms(
                "solution",
                PromiseClass.OUTWARD,
                new Allowance.Elapsed(allowance),
                List.of("settled", "solved-on-the-spot"),
                LADDER,
                new WorkingCalendar(ZoneId.of("Asia/Shanghai"), Map.of(), Set.of(), Set.of()),
                new PolicyPin("complaint", 1),
                new PolicyPin("default", 1),
                new PolicyPin("default", 1));
    }
}
