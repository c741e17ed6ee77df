package io.calmdesk.local.verify;

import java.util.List;

/** What a runner reports: how many tests passed, failed and were skipped. */
public record Sum(String runner, int passed, int failed, int skipped) {

    /** A runner that did not come to an end: counted as one failure, so that no total looks better than it is. */
    static Sum notRun(String runner) {
        return new Sum(runner, 0, 1, 0);
    }

    static Sum check(String runner, boolean passed) {
        return new Sum(runner, passed ? 1 : 0, passed ? 0 : 1, 0);
    }

    Sum plus(Sum other) {
        return new Sum(runner, passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    /** The sums of all runners and, as last line, the total. */
    static String table(List<Sum> sums) {
        StringBuilder table = new StringBuilder();
        for (Sum sum : sums) {
            table.append("%-28s %5d passed %4d failed %4d skipped%n"
                    .formatted(sum.runner, sum.passed, sum.failed, sum.skipped));
        }
        Sum total = sums.stream().reduce(new Sum("", 0, 0, 0), Sum::plus);
        return table.append("%d passed, %d failed%n".formatted(total.passed, total.failed))
                .toString();
    }
}
