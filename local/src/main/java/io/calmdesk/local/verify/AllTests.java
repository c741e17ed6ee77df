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
import java.util.Optional;

/** Every check and test of the repository, one runner after the other; a failing one does not hide the next. */
public final class AllTests {

    /** What the browser tests go by: with an address they walk through that desk, without one they use a stand-in. */
    private static final String DESK_UNDER_TEST = "CALMDESK_PUBLIC_URL";

    private final Path root;
    private final String maven;
    private final Npm npm;
    private final Path reports;
    private final String deskUnderTest;
    private final Progress progress;
    private final List<Sum> sums = new ArrayList<>();

    /**
     * @param deskUnderTest address of the desk that the last browser tests walk through
     */
    public AllTests(Path root, String maven, Npm npm, String deskUnderTest, Progress progress) {
        this.root = root;
        this.maven = maven;
        this.npm = npm;
        this.reports = root.resolve(".desk").resolve("build").resolve("reports");
        this.deskUnderTest = deskUnderTest;
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
        // Before the long run, not after it.
        Optional<String> lack = pages ? Chromium.of(npm.callersEnvironment()).lack() : Optional.empty();
        lack.ifPresent(progress::say);
        boolean pagesBuilt = !pages || (npm("web: packages", "ci") && npm("web: build", "run", "build"));
        format();
        javaTests();
        contracts();
        if (pages) {
            npm("web: lint", "run", "lint");
            npm("web: types", "run", "check");
            vitest();
            if (pagesBuilt && lack.isEmpty()) {
                pageTests();
                walk(stage);
            } else {
                lack.ifPresent(progress::say);
                sums.add(Sum.notRun("web: browser"));
            }
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

    private void contracts() throws IOException {
        Path folder = root.resolve("contracts");
        if (npm("contracts: packages", folder, "ci")) {
            npm("contracts: lint", folder, "run", "lint");
        }
    }

    private void vitest() throws IOException {
        progress.say("--- web: unit tests");
        // Where vitest.config.ts says; a file named on the command line does not change it.
        Path report = web().resolve("reports").resolve("vitest.json");
        Files.deleteIfExists(report);
        int code = Outside.show(web(), npm.environment(), npm.command("test"));
        sums.add(WebReports.vitest("web: unit", report, code));
    }

    /** Against a stand-in for the gateway: each page's behaviour, without the rest of the desk. */
    private void pageTests() throws IOException {
        playwright("web: pages in a browser", Map.of(DESK_UNDER_TEST, ""));
    }

    /** Through the whole desk. */
    private void walk(Stage stage) throws IOException {
        if (!holdsSpecs(web().resolve("e2e"))) {
            return;
        }
        try {
            stage.set();
            playwright("web: walk in a browser", Map.of(DESK_UNDER_TEST, deskUnderTest));
        } catch (IOException failed) {
            progress.say("the desk for the walk does not start: " + failed.getMessage());
            sums.add(Sum.notRun("web: walk in a browser"));
        }
    }

    private void playwright(String runner, Map<String, String> desk) throws IOException {
        progress.say("--- " + runner);
        Path report = reports.resolve("playwright.json");
        Files.deleteIfExists(report);
        Map<String, String> environment = new HashMap<>(npm.environment());
        environment.putAll(desk);
        environment.put("PLAYWRIGHT_JSON_OUTPUT_NAME", report.toString());
        int code = Outside.show(web(), environment, npm.command("run", "e2e", "--", "--reporter=list,json"));
        sums.add(WebReports.playwright(runner, report, code));
    }

    private static boolean holdsSpecs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.walk(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith(".spec.ts"));
        }
    }

    private boolean npm(String runner, String... arguments) throws IOException {
        return npm(runner, web(), arguments);
    }

    private boolean npm(String runner, Path folder, String... arguments) throws IOException {
        progress.say("--- " + runner);
        boolean passed = Outside.show(folder, npm.environment(), npm.command(arguments)) == 0;
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
