package io.calmdesk.local.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON reports of the two runners of the web console. */
final class WebReports {

    private WebReports() {}

    /** Vitest's report; its exit code counts too, since a file that cannot be loaded holds no test. */
    static Sum vitest(String runner, Path report, int exitCode) throws IOException {
        if (!Files.exists(report)) {
            return Sum.notRun(runner);
        }
        JsonNode sums = JsonMapper.shared().readTree(Files.readString(report));
        return honest(
                new Sum(
                        runner,
                        sums.path("numPassedTests").asInt(),
                        sums.path("numFailedTests").asInt(),
                        sums.path("numPendingTests").asInt()
                                + sums.path("numTodoTests").asInt()),
                exitCode);
    }

    /** Playwright's report; a test that passed only when repeated counts as failed. */
    static Sum playwright(String runner, Path report, int exitCode) throws IOException {
        if (!Files.exists(report)) {
            return Sum.notRun(runner);
        }
        JsonNode sums = JsonMapper.shared().readTree(Files.readString(report)).path("stats");
        return honest(
                new Sum(
                        runner,
                        sums.path("expected").asInt(),
                        sums.path("unexpected").asInt() + sums.path("flaky").asInt(),
                        sums.path("skipped").asInt()),
                exitCode);
    }

    private static Sum honest(Sum sum, int exitCode) {
        boolean silent = exitCode != 0 && sum.failed() == 0;
        boolean nothing = sum.passed() + sum.failed() == 0;
        return silent || nothing ? sum.plus(Sum.notRun("")) : sum;
    }
}
