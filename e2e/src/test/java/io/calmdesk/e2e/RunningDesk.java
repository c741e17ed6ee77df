package io.calmdesk.e2e;

import io.calmdesk.e2e.contract.ApiContract;
import io.calmdesk.testing.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as `./desk up` starts it, beside the servers that the integration tests of this build share. */
final class RunningDesk {

    private static final class Shared {
        static final RunningDesk INSTANCE = new RunningDesk();
    }

    /** Beside a desk that people work with, as the tests' servers are. */
    private static final int TEST_OFFSET = 20_000;

    /** What would lead to the servers and people of another desk. */
    private static final Set<String> ELSEWHERE = Set.of(
            "CALMDESK_MONGODB_URI",
            "CALMDESK_KAFKA_BOOTSTRAP",
            "CALMDESK_KEYCLOAK_URL",
            "CALMDESK_SMTP_HOST",
            "CALMDESK_SMTP_PORT",
            "CALMDESK_SMTP_USER",
            "CALMDESK_SMTP_PASSWORD",
            "CALMDESK_PUBLIC_URL");

    private final Path root = root();
    private final @Nullable String given = System.getenv("CALMDESK_E2E_URL");
    private final String gateway;

    private RunningDesk() {
        if (given == null) {
            this.gateway = Infrastructure.shared().publicUrl();
            up();
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
        return given == null
                ? Infrastructure.shared().mailApi()
                : Objects.requireNonNull(System.getenv("CALMDESK_E2E_MAIL"));
    }

    /** What makes an answer another than the API document says; empty also for what is not the gateway's. */
    Optional<String> contractFault(HttpResponse<byte[]> answer) {
        if (!answer.uri().toString().startsWith(gateway + "/")) {
            return Optional.empty();
        }
        String mediaType =
                answer.headers().firstValue("Content-Type").orElse("").replaceAll("\\s*;.*", "");
        return ApiContract.shared()
                .fault(
                        answer.request().method(),
                        answer.uri().getRawPath(),
                        answer.statusCode(),
                        mediaType,
                        answer.body());
    }

    /** Every process: name, pid, port, state. */
    List<JsonNode> status() {
        JsonNode rows = JsonMapper.shared()
                .readTree(desk(Duration.ofSeconds(60), "status", "--json").getLast());
        return List.copyOf(rows.values());
    }

    /** Where each service that takes part in a request offers its metrics; the gateway's are at its inner port. */
    List<String> metricsAddresses() {
        return status().stream()
                .filter(row -> row.required("name").asString().matches("gateway|.*-service"))
                .map(row -> row.required("port").asInt()
                        + (row.required("name").asString().equals("gateway") ? 10 : 0))
                .map(port -> "http://127.0.0.1:" + port)
                .toList();
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

    /** Lets a service carry out one command of an operator, and answers what it said. */
    List<String> operate(String service, String... command) {
        List<String> words = new ArrayList<>(List.of("operate", service));
        words.addAll(List.of(command));
        return desk(Duration.ofMinutes(6), words.toArray(String[]::new));
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
            if (given == null) {
                Map<String, String> environment = builder.environment();
                int offset = Integer.parseInt(environment.getOrDefault("CALMDESK_PORT_OFFSET", "0"));
                Path home = root.resolve(environment.getOrDefault("CALMDESK_HOME", ".desk"));
                // Wherever the servers and people of another desk are, these tests have their own.
                environment.keySet().removeAll(ELSEWHERE);
                environment.put("CALMDESK_HOME", home.resolve("tests").toString());
                environment.put("CALMDESK_PORT_OFFSET", Integer.toString(offset + TEST_OFFSET));
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
