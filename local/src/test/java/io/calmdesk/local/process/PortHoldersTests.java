package io.calmdesk.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PortHoldersTests {

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesTheProgramThatListens() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Optional<PortHolders.Holder> holder = new PortHolders().of(taken.getLocalPort());
            assertThat(holder).hasValueSatisfying(found -> {
                assertThat(found.pid()).contains(ProcessHandle.current().pid());
                assertThat(found.program()).contains("java");
            });
        }
    }

    @Test
    void aFreePortIsHeldByNobody() throws IOException {
        int port;
        try (ServerSocket briefly = new ServerSocket(0)) {
            port = briefly.getLocalPort();
        }
        assertThat(new PortHolders().of(port)).isEmpty();
    }

    @Test
    void aListenerWhoseProcessWeMayNotSeeIsNotCalledFree(@TempDir Path proc) throws IOException {
        Files.createDirectories(proc.resolve("net"));
        Files.writeString(proc.resolve("net/tcp"), """
                  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1
                   1: 0100007F:1F91 0100007F:C000 01 00000000:00000000 00:00000000 00000000  1000        0 4712 1
                """);
        PortHolders holders = new PortHolders(proc);
        assertThat(holders.of(8080)).map(PortHolders.Holder::toString).contains("a program of another user");
        assertThat(holders.of(8081)).as("a connection is no listener").isEmpty();
    }

    @Test
    void readsWhatLsofPrints() {
        assertThat(PortHolders.parseLsof(List.of("p4711", "cjava", "f12")))
                .map(PortHolders.Holder::toString)
                .contains("java (pid 4711)");
        assertThat(PortHolders.parseLsof(List.of())).isEmpty();
    }
}
