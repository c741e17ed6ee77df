package io.calmdesk.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTests {

    private final PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    @TempDir
    Path home;

    private Programs programs;

    @BeforeEach
    void anEmptyDesk() {
        programs = new Programs(new ProcessTable(home.resolve("run")), home.resolve("logs"));
    }

    @AfterEach
    void nothingStaysBehind() throws IOException {
        fleet(Fleet.Adoption.UP_TO_DATE).down(programs.table().names());
    }

    @Test
    void whatRunsIsAdoptedAndWhatIsOutOfDateIsReplaced() throws IOException {
        Program before = sleeper("sleeper", "60");
        fleet(Fleet.Adoption.UP_TO_DATE).up(List.of(before));
        long first = pid("sleeper");

        fleet(Fleet.Adoption.UP_TO_DATE).up(List.of(before));
        assertThat(pid("sleeper")).isEqualTo(first);

        fleet(Fleet.Adoption.ALL_RUNNING).up(List.of(sleeper("sleeper", "61")));
        assertThat(pid("sleeper")).isEqualTo(first);

        fleet(Fleet.Adoption.UP_TO_DATE).up(List.of(sleeper("sleeper", "61")));
        assertThat(pid("sleeper")).isNotEqualTo(first);
        assertThat(ProcessHandle.of(first).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aProgramThatEndsWhileStartingIsReportedWithItsLastWords() {
        Program broken = new Program(
                "broken",
                List.of("sh", "-c", "echo the disk is full; exit 3"),
                home,
                Map.of(),
                List.of(),
                new Readiness.Listening(1),
                List.of());
        assertThatThrownBy(() -> fleet(Fleet.Adoption.UP_TO_DATE).up(List.of(broken)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken ended")
                .hasMessageContaining("the disk is full");
    }

    @Test
    void aTakenPortStopsEverythingBeforeAnythingIsStarted() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Program free = sleeper("free", "60");
            Program late = new Program(
                    "late",
                    List.of("sleep", "60"),
                    home,
                    Map.of(),
                    List.of(taken.getLocalPort()),
                    new Readiness.Running(),
                    List.of());
            assertThatThrownBy(() -> fleet(Fleet.Adoption.UP_TO_DATE).up(List.of(free, late)))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("late needs port " + taken.getLocalPort())
                    .hasMessageContaining("java");
            assertThat(programs.table().find("free")).isEmpty();
        }
    }

    @Test
    void aPlanIsReadBackAsItWasWritten() throws IOException {
        Plan plan = new Plan(List.of(
                sleeper("one", "1"),
                new Program(
                        "two", List.of("x"), home, Map.of("A", "b"), List.of(7), new ReplicaSet(7), List.of("one"))));
        plan.write(home.resolve("run"));
        assertThat(Plan.read(home.resolve("run"))).contains(plan);
    }

    private Fleet fleet(Fleet.Adoption adoption) {
        return new Fleet(programs, adoption, new Progress(quiet));
    }

    private Program sleeper(String name, String seconds) {
        return new Program(
                name, List.of("sleep", seconds), home, Map.of(), List.of(), new Readiness.Running(), List.of());
    }

    private long pid(String name) {
        return programs.table().find(name).orElseThrow().pid();
    }
}
