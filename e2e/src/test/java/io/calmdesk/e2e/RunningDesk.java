package io.calmdesk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as `./desk up` starts it, beside the servers that the integration tests of this build share. */
final class RunningDesk {

    private static final class Shared {
        static final RunningDesk INSTANCE = new RunningDesk();
    }

    private final Path root = root();
    private final String gateway;

    private RunningDesk() {
        String given = System.getenv("CALMDESK_E2E_URL");
        if (given == null) {
            desk(Duration.ofMinutes(8), "up", "--no-build");
            this.gateway = "http://127.0.0.1:28080";
        } else {
            this.gateway = given;
        }
    }

    static RunningDesk shared() {
        return Shared.INSTANCE;
    }

    /** The gateway's address, the only one a person or integrator needs. */
    String gateway() {
        return gateway;
    }

    /** The mail catcher's API. */
    String mailApi() {
        return Objects.requireNonNullElse(System.getenv("CALMDESK_E2E_MAIL"), "http://127.0.0.1:33080");
    }

    /** Every process: name, pid, port, state. */
    List<JsonNode> status() {
        JsonNode rows = JsonMapper.shared()
                .readTree(desk(Duration.ofSeconds(60), "status", "--json").getLast());
        return List.copyOf(rows.values());
    }

    long pidOf(String name) {
        return status().stream()
                .filter(row -> row.required("name").asString().equals(name))
                .mapToLong(row -> row.required("pid").asLong())
                .findFirst()
                .orElseThrow();
    }

    /** Brings everything up again that is not running. */
    void up() {
        desk(Duration.ofMinutes(8), "up", "--no-build");
    }

    private List<String> desk(Duration within, String... words) {
        try {
            Path said = Files.createTempFile("desk", ".out");
            List<String> command = new ArrayList<>(List.of(root.resolve("desk").toString()));
            command.addAll(List.of(words));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            if (System.getenv("CALMDESK_E2E_URL") == null) {
                builder.environment()
                        .putAll(Map.of(
                                "CALMDESK_HOME",
                                root.resolve(".desk/tests").toString(),
                                "CALMDESK_PORT_OFFSET",
                                "20000"));
            }
            Process process = builder.start();
            boolean ended = process.waitFor(within);
            List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("./desk " + words[0] + " failed:\n" + String.join("\n", lines));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve("desk")) && Files.exists(folder.resolve("libs"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no ./desk above " + Path.of("").toAbsolutePath());
    }
}
