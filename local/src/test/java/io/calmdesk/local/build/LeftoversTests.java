package io.calmdesk.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.local.process.Plan;
import io.calmdesk.local.process.Program;
import io.calmdesk.local.process.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTests {

    @TempDir
    Path desk;

    private Path builds;
    private Path tools;

    @BeforeEach
    void folders() throws IOException {
        // As processes name it: a temporary folder may be reached by a link.
        builds = Files.createDirectories(desk.toRealPath().resolve("build"));
        tools = Files.createDirectories(desk.toRealPath().resolve("tools"));
    }

    @Test
    void theNewestOfEachKindStays() throws IOException {
        Path old = build("case-service", 1);
        build("case-service", 3);
        Path older = build("gateway", 2);
        build("gateway", 5);
        Path launcher = launcher(1);
        launcher(2);

        assertThat(leftovers()).containsExactlyInAnyOrder(old, older, launcher);
    }

    @Test
    void whatIsNoBuildIsLeftAlone() throws IOException {
        folder(builds.resolve("reports/html"), 1);
        folder(builds.resolve("case-service/%016x.new".formatted(1)), 1);
        folder(tools.resolve("keycloak-26"), 1);
        build("case-service", 2);

        assertThat(leftovers()).isEmpty();
    }

    @Test
    void whatThePlanStandsOnStays() throws IOException {
        Path planned = build("case-service", 1);
        build("case-service", 2);
        Path launcher = launcher(1);
        launcher(2);

        assertThat(leftovers(
                        program(planned, "java", "-jar", "case-service.jar"),
                        program(desk, "java", "-cp", launcher + "/lib/a.jar:" + launcher + "/lib/b.jar")))
                .isEmpty();
    }

    @Test
    void whatAProcessRunsFromStaysWhoseverDeskItIs() throws Exception {
        Path standing = build("case-service", 1);
        Path named = build("case-service", 2);
        build("case-service", 3);
        Process one =
                new ProcessBuilder("sleep", "60").directory(standing.toFile()).start();
        Process other = new ProcessBuilder("sh", "-c", "sleep 60; : " + named).start();
        try {
            assertThat(leftovers()).isEmpty();
        } finally {
            one.destroyForcibly().waitFor();
            other.destroyForcibly().waitFor();
        }
        assertThat(leftovers()).containsExactlyInAnyOrder(standing, named);
    }

    private List<Path> leftovers(Program... planned) throws IOException {
        return new Leftovers(builds, tools, List.of(new Plan(List.of(planned)))).find();
    }

    private static Program program(Path directory, String... command) {
        return new Program("a", List.of(command), directory, Map.of(), List.of(), new Readiness.Running(), List.of());
    }

    private Path build(String service, int day) throws IOException {
        return folder(builds.resolve(service).resolve("%016x".formatted(day)), day);
    }

    private Path launcher(int day) throws IOException {
        return folder(tools.resolve("launcher-%016x".formatted(day)), day);
    }

    private static Path folder(Path folder, int day) throws IOException {
        Files.createDirectories(folder);
        return Files.setLastModifiedTime(folder, FileTime.fromMillis(day * 86_400_000L));
    }
}
