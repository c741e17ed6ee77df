package io.calmdesk.local;

import io.calmdesk.local.process.Outside;
import io.calmdesk.local.process.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The broker's command, with the archive of loaded classes that makes it start in a third of the time. */
record BrokerStart(Launcher launcher, Progress progress) {

    private static final List<String> HEAP = List.of("-Xms64m", "-Xmx256m");

    List<String> command(List<String> arguments) throws IOException {
        Path archive = launcher.folder().resolve("kafka.aot");
        if (!Files.exists(archive)) {
            progress.during("preparing the quick start of kafka", () -> train(archive));
        }
        return java(List.of("-XX:AOTCache=" + archive), arguments);
    }

    /** Runs a broker of its own for a moment. Should that fail, the archive is empty and the broker only starts slower. */
    private boolean train(Path archive) throws IOException {
        Path data = Files.createTempDirectory("desk-kafka");
        try {
            List<String> arguments = List.of(data.toString(), freePort(), freePort(), "once");
            Outside.run(data, Map.of(), java(List.of("-XX:AOTCacheOutput=" + archive), arguments));
            return true;
        } catch (IOException failed) {
            Files.createFile(archive);
            return false;
        } finally {
            FileTree.delete(data);
        }
    }

    private List<String> java(List<String> option, List<String> arguments) {
        List<String> options = new ArrayList<>(HEAP);
        options.addAll(option);
        List<String> command = new ArrayList<>(launcher.java(options));
        command.add(KafkaBroker.class.getName());
        command.addAll(arguments);
        return command;
    }

    private static String freePort() throws IOException {
        try (ServerSocket briefly = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(briefly.getLocalPort());
        }
    }
}
