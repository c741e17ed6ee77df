package io.calmdesk.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTests {

    private final long ourselves = ProcessHandle.current().pid();

    @TempDir
    Path folder;

    @Test
    void aRunningProcessIsFoundAgainByAnotherTable() throws IOException {
        new ProcessTable(folder).enter("kafka", ourselves, "as-now");
        assertThat(new ProcessTable(folder).find("kafka")).hasValueSatisfying(running -> {
            assertThat(running.pid()).isEqualTo(ourselves);
            assertThat(running.fingerprint()).isEqualTo("as-now");
        });
    }

    @Test
    void aProcessThatEndedIsNotFound() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessTable table = new ProcessTable(folder);
        table.enter("mail", process.pid(), "as-now");
        process.destroyForcibly().waitFor();
        assertThat(table.find("mail")).isEmpty();
        assertThat(table.names()).containsExactly("mail");
    }

    @Test
    void aLaterProcessWithTheSameNumberIsAStranger() throws IOException {
        ProcessTable table = new ProcessTable(folder);
        table.enter("gateway", ourselves, "as-now");
        Path file = folder.resolve("gateway.pid");
        Files.writeString(file, Files.readString(file).replaceAll("mark=.*", "mark=started-earlier"));
        assertThat(table.find("gateway")).isEmpty();
    }

    @Test
    void aDamagedFileCountsAsNothingRunning() throws IOException {
        Files.writeString(folder.resolve("kafka.pid"), "pid=not a number");
        assertThat(new ProcessTable(folder).find("kafka")).isEmpty();
    }

    @Test
    void aProcessThatIsAlreadyGoneIsNotEntered() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        assertThatThrownBy(() -> new ProcessTable(folder).enter("short", process.pid(), ""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ended as soon as it started");
    }
}
