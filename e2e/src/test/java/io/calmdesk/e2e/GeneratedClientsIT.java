package io.calmdesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clients generated from the API document compile and reach a running desk; Maven generates Java's and Python's. */
@Tag("R-302")
class GeneratedClientsIT {

    private static final Path PROGRAMS = Path.of("src/test/clients").toAbsolutePath();
    private static final Path CLIENTS = Path.of("target/clients").toAbsolutePath();
    private static final Path DOCUMENT =
            Path.of("../contracts/openapi/calmdesk.json").toAbsolutePath();
    private static final Path WEB = Path.of("../web").toAbsolutePath().normalize();

    private static Map<String, String> environment;
    private static String number;

    @BeforeAll
    static void aCaseToBeFound() {
        Business business = Business.signUp("R");
        number = business.api()
                .post("/api/v1/cases", Business.complaint("找错了钱"))
                .expect(201)
                .string("number");
        environment = Map.of("CALMDESK_URL", RunningDesk.shared().gateway(), "CALMDESK_TOKEN", business.accessToken());
    }

    @Test
    void java() throws IOException {
        Path client = CLIENTS.resolve("java");
        Path classes = client.resolve("classes");
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        String libraries = System.getProperty("java.class.path");
        List<String> compile = new ArrayList<>(List.of(
                bin.resolve("javac").toString(), "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", libraries));
        try (var sources = Files.walk(client.resolve("src/main/java"))) {
            sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(compile::add);
        }
        compile.add(PROGRAMS.resolve("FirstCall.java").toString());
        Command.output(client, Map.of(), compile);
        assertThat(Command.output(
                        client,
                        environment,
                        List.of(
                                bin.resolve("java").toString(),
                                "-cp",
                                classes + System.getProperty("path.separator") + libraries,
                                "FirstCall")))
                .isEqualTo(number);
    }

    @Test
    void python() {
        String python = Objects.requireNonNullElse(System.getenv("CALMDESK_PYTHON"), "python3");
        assumeTrue(isThere(python), "no Python here");
        Path client = CLIENTS.resolve("python");
        Path ours = client.resolve("venv/bin/python");
        Command.output(client, Map.of(), List.of(python, "-m", "venv", "venv"));
        Command.output(
                client, Map.of(), List.of(ours.toString(), "-m", "pip", "install", "-q", "-r", "requirements.txt"));
        Command.output(client, Map.of(), List.of(ours.toString(), "-m", "compileall", "-q", "calmdesk_client"));
        assertThat(Command.output(
                        client,
                        Map.of(
                                "PYTHONPATH", client.toString(),
                                "CALMDESK_URL", environment.get("CALMDESK_URL"),
                                "CALMDESK_TOKEN", environment.get("CALMDESK_TOKEN")),
                        List.of(
                                ours.toString(),
                                PROGRAMS.resolve("first_call.py").toString())))
                .isEqualTo(number);
    }

    @Test
    void typeScript() throws IOException {
        String node = Objects.requireNonNullElse(System.getenv("CALMDESK_NODE"), "node");
        Path packages = WEB.resolve("node_modules");
        assumeTrue(Files.isDirectory(packages) && isThere(node), "npm ci was not run in web");
        Path client = Files.createDirectories(CLIENTS.resolve("typescript"));
        Path linked = client.resolve("node_modules");
        Files.deleteIfExists(linked);
        Files.createSymbolicLink(linked, packages);
        Files.writeString(client.resolve("package.json"), "{\"type\":\"module\"}\n");
        Files.copy(
                PROGRAMS.resolve("first-call.ts"),
                client.resolve("first-call.ts"),
                StandardCopyOption.REPLACE_EXISTING);
        String generator = packages.resolve("openapi-typescript/bin/cli.js").toString();
        Command.output(client, Map.of(), List.of(node, generator, DOCUMENT.toString(), "-o", "schema.d.ts"));
        Command.output(
                client,
                Map.of(),
                List.of(
                        node,
                        packages.resolve("typescript/bin/tsc").toString(),
                        "--strict",
                        "--module",
                        "nodenext",
                        "--target",
                        "es2022",
                        "--types",
                        "node",
                        "--outDir",
                        "out",
                        "first-call.ts"));
        assertThat(Command.output(client, environment, List.of(node, "out/first-call.js")))
                .isEqualTo(number);
    }

    private static boolean isThere(String program) {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
