package io.calmdesk.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SumTests {

    @TempDir
    Path folder;

    @Test
    void theLastLineIsTheTotalOverAllRunners() {
        String table = Sum.table(
                List.of(new Sum("java: unit", 41, 0, 2), Sum.notRun("web: browser"), Sum.check("java: format", true)));
        assertThat(table.lines().toList().getLast()).isEqualTo("42 passed, 1 failed");
    }

    @Test
    void errorsCountAsFailuresAndSkippedTestsAsNeither() throws IOException {
        Path report = module("surefire-reports", "TEST-a.B.xml", """
                <testsuite name="a.B" tests="10" errors="1" skipped="3" failures="2"><testcase name="x"/></testsuite>
                """);
        assertThat(JUnitReports.read(report)).isEqualTo(new Sum("", 4, 3, 3));
    }

    @Test
    void aReportCutOffInTheMiddleIsAFailure() throws IOException {
        Path report = module("surefire-reports", "TEST-a.B.xml", "<testsuite name=\"a.B\" tests=\"10\"");
        assertThat(JUnitReports.read(report).failed()).isEqualTo(1);
    }

    @Test
    void anEarlierRunsReportsAreNotCounted() throws IOException {
        module("failsafe-reports", "TEST-old.xml", "<testsuite tests=\"5\"/>");
        module("failsafe-reports", "failsafe-summary.xml", "<failsafe-summary/>");
        JUnitReports reports = new JUnitReports(List.of(folder));
        assertThat(reports.sum("it", JUnitReports.INTEGRATION).passed()).isEqualTo(5);
        reports.clear();
        assertThat(reports.sum("it", JUnitReports.INTEGRATION))
                .as("no test at all")
                .isEqualTo(Sum.notRun("it"));
    }

    @Test
    void vitestIsOnlyBelievedWithItsExitCode() throws IOException {
        Path report = Files.writeString(
                folder.resolve("vitest.json"),
                "{\"numPassedTests\":7,\"numFailedTests\":0,\"numPendingTests\":1,\"numTodoTests\":0}");
        assertThat(WebReports.vitest("web", report, 0)).isEqualTo(new Sum("web", 7, 0, 1));
        assertThat(WebReports.vitest("web", report, 1).failed()).isEqualTo(1);
        assertThat(WebReports.vitest("web", folder.resolve("none.json"), 0).failed())
                .isEqualTo(1);
    }

    @Test
    void aFlakyBrowserTestHasFailed() throws IOException {
        Path report = Files.writeString(
                folder.resolve("playwright.json"),
                "{\"stats\":{\"expected\":3,\"unexpected\":0,\"flaky\":1,\"skipped\":0}}");
        assertThat(WebReports.playwright("browser", report, 0)).isEqualTo(new Sum("browser", 3, 1, 0));
    }

    @Test
    void aRunnerThatFoundNoTestHasFailed() throws IOException {
        Path report = Files.writeString(folder.resolve("playwright.json"), "{\"stats\":{\"expected\":0}}");
        assertThat(WebReports.playwright("browser", report, 0).failed()).isEqualTo(1);
    }

    private Path module(String kind, String name, String content) throws IOException {
        Path reports = Files.createDirectories(folder.resolve("target").resolve(kind));
        return Files.writeString(reports.resolve(name), content);
    }
}
