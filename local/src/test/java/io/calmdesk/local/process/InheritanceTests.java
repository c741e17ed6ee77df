package io.calmdesk.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts programs from a process into whose environment somebody has exported the secrets of others. */
class InheritanceTests {

    private static final Map<String, String> EXPORTED = Map.of(
            "CALMDESK_MASTER_KEY", "leaked",
            "KC_BOOTSTRAP_ADMIN_PASSWORD", "leaked",
            "SPRING_APPLICATION_JSON", "leaked",
            "SERVER_SSL_KEY_STORE_PASSWORD", "leaked",
            "SOMETHING_ELSE", "stays");

    @TempDir
    Path home;

    /** Runs in a Java of its own: prints what one program of the desk and one run to its end have as environment. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Map<String, String> given = Map.of("CALMDESK_API_RATE", "given");
        System.out.println(Outside.run(home, given, List.of("env")));
        Programs programs = new Programs(new ProcessTable(home.resolve("run")), home.resolve("logs"));
        List<String> command = List.of("sh", "-c", "env; exec sleep 60");
        programs.start(new Program("env", command, home, given, List.of(), new Readiness.Running(), List.of()));
        for (int i = 0; i < 100 && !Files.readString(programs.log("env")).contains("SOMETHING_ELSE"); i++) {
            Pause.millis(50);
        }
        programs.stop("env");
    }

    @Test
    void aProgramHasTheSettingsItIsGivenAndNoOther() throws Exception {
        Path said = home.resolve("said");
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        InheritanceTests.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        java.environment().putAll(EXPORTED);
        int code = java.start().waitFor();
        assertThat(code).as(Files.readString(said)).isZero();

        hasOnlyWhatItIsGiven(said);
        hasOnlyWhatItIsGiven(home.resolve("logs/env.log"));
    }

    private static void hasOnlyWhatItIsGiven(Path environment) throws IOException {
        assertThat(Files.readString(environment))
                .contains("CALMDESK_API_RATE=given", "SOMETHING_ELSE=stays", "PATH=")
                .doesNotContain("leaked");
    }
}
