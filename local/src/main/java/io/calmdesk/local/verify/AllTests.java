package io.calmdesk.local.verify;

import io.calmdesk.local.build.Npm;
import io.calmdesk.local.process.Outside;
import io.calmdesk.local.process.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every check and test of the repository, one runner after the other; a failing one does not hide the next. */
public final class AllTests {

    private final Path root;
    private final String maven;
    private final Npm npm;
    private final Path reports;
    private final Map<String, String> browserEnvironment;
    private final Progress progress;
    private final List<Sum> sums = new ArrayList<>();

    /**
     * @param browserEnvironment tells the browser tests where the desk under test is
     */
    public AllTests(Path root, String maven, Npm npm, Map<String, String> browserEnvironment, Progress progress) {
        this.root = root;
        this.maven = maven;
        this.npm = npm;
        this.reports = root.resolve(".desk").resolve("build").resolve("reports");
        this.browserEnvironment = browserEnvironment;
        this.progress = progress;
    }

    /** Makes the desk that the browser tests look at ready. */
    @FunctionalInterface
    public interface Stage {
        void set() throws IOException;
    }

    /** Runs everything, prints the sums and answers whether all passed. */
    public boolean run(Stage stage) throws IOException {
        Files.createDirectories(reports);
        // The pages come first: the gateway under test serves them.
        boolean pages = Files.exists(web().resolve("package.json"));
        boolean pagesBuilt = !pages || (npm("web: packages", "ci") && npm("web: build", "run", "build"));
        format();
        javaTests();
        if (pages) {
            npm("web: lint", "run", "lint");
            npm("web: types", "run", "check");
            vitest();
            browserTests(pagesBuilt, stage);
        }
        progress.say("");
        System.out.print(Sum.table(sums));
        return sums.stream().allMatch(sum -> sum.failed() == 0);
    }

    private void format() throws IOException {
        progress.say("--- format of the Java sources");
        int code = Outside.show(root, Map.of(), List.of(maven, "-ntp", "-B", "spotless:check"));
        sums.add(Sum.check("java: format", code == 0));
    }

    private void javaTests() throws IOException {
        progress.say("--- Java: unit, architecture, contract, integration and end-to-end tests");
        JUnitReports junit = new JUnitReports(modules());
        junit.clear();
        int code = Outside.show(
                root,
                Map.of(),
                List.of(
                        maven,
                        "-ntp",
                        "-B",
                        "verify",
                        "-fae",
                        "-Dspotless.check.skip=true",
                        "-Dmaven.test.failure.ignore=true"));
        Sum unit = junit.sum("java: unit", JUnitReports.UNIT);
        Sum integration = junit.sum("java: integration", JUnitReports.INTEGRATION);
        sums.add(unit);
        sums.add(integration);
        sums.add(Sum.check("java: build", code == 0));
    }

    private void vitest() throws IOException {
        progress.say("--- web: unit tests");
        Path report = reports.resolve("vitest.json");
        Files.deleteIfExists(report);
        int code = Outside.show(
                web(),
                npm.environment(),
                npm.command("test", "--", "--reporter=default", "--reporter=json", "--outputFile.json=" + report));
        sums.add(WebReports.vitest("web: unit", report, code));
    }

    private void browserTests(boolean pagesBuilt, Stage stage) throws IOException {
        JsonNode scripts = JsonMapper.shared()
                .readTree(Files.readString(web().resolve("package.json")))
                .path("scripts");
        if (!scripts.has("e2e")) {
            return;
        }
        progress.say("--- web: browser tests");
        Path report = reports.resolve("playwright.json");
        Files.deleteIfExists(report);
        int code = 1;
        if (pagesBuilt) {
            try {
                stage.set();
                Map<String, String> environment = new HashMap<>(npm.environment());
                environment.putAll(browserEnvironment);
                environment.put("PLAYWRIGHT_JSON_OUTPUT_NAME", report.toString());
                code = Outside.show(web(), environment, npm.command("run", "e2e", "--", "--reporter=list,json"));
            } catch (IOException failed) {
                progress.say("the desk for the browser tests does not start: " + failed.getMessage());
            }
        }
        sums.add(WebReports.playwright("web: browser", report, code));
    }

    private boolean npm(String runner, String... arguments) throws IOException {
        progress.say("--- " + runner);
        boolean passed = Outside.show(web(), npm.environment(), npm.command(arguments)) == 0;
        sums.add(Sum.check(runner, passed));
        return passed;
    }

    private Path web() {
        return root.resolve("web");
    }

    private List<Path> modules() throws IOException {
        List<Path> modules = new ArrayList<>();
        for (Path folder : List.of(root, root.resolve("libs"))) {
            try (var parts = Files.list(folder)) {
                parts.filter(part -> Files.exists(part.resolve("pom.xml"))).forEach(modules::add);
            }
        }
        return modules;
    }
}
