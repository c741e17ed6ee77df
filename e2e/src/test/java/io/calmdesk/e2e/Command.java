package io.calmdesk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A program run to its end. */
final class Command {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Command() {}

    /** What the program printed; fails with it when the program fails. */
    static String output(Path folder, Map<String, String> environment, List<String> words) {
        try {
            Path said = Files.createTempFile("command", ".out");
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(PATIENCE);
            String output = Files.readString(said);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", words) + " failed:\n" + output);
            }
            return output.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
