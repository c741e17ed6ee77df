package io.calmdesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the launcher at the root of the repository for the servers of the tests. */
final class LocalInfrastructure {

    private LocalInfrastructure() {}

    static Infrastructure start() {
        JsonNode told = JsonMapper.shared().readTree(lastLine(root()));
        return new Infrastructure(
                text(told, "mongodbUri"),
                text(told, "kafkaBootstrap"),
                text(told, "keycloakUrl"),
                text(told, "publicUrl"),
                text(told, "smtpHost"),
                told.required("smtpPort").asInt(),
                text(told, "mailApi"),
                text(told, "masterKey"),
                text(told, "gatewayClientSecret"),
                text(told, "provisioningClientSecret"));
    }

    private static String text(JsonNode told, String member) {
        return told.required(member).asString();
    }

    /** The top of this repository, from wherever in it the tests run. */
    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path desk = folder.resolve("desk");
            if (Files.isExecutable(desk) && Files.exists(folder.resolve("libs"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no ./desk above " + Path.of("").toAbsolutePath());
    }

    private static String lastLine(Path root) {
        try {
            // The launcher's own progress goes to a file of its own: a pipe would stay open in the servers it leaves.
            Path said = Files.createTempFile("desk-infra", ".out");
            Process process = new ProcessBuilder(root.resolve("desk").toString(), "infra", "up", "--json")
                    .directory(root.toFile())
                    .redirectErrorStream(false)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(said.toFile())
                    .start();
            int exit = process.waitFor();
            List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
            Files.delete(said);
            if (exit != 0 || lines.isEmpty()) {
                throw new IllegalStateException("./desk infra up ended with " + exit + ": " + String.join("\n", lines));
            }
            return lines.getLast();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the servers of the tests were starting", e);
        }
    }
}
