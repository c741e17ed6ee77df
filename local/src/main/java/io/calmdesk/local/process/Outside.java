package io.calmdesk.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs another program to its end. */
public final class Outside {

    private static final int TAIL_LINES = 30;
    private static final Pattern COMPLAINT =
            Pattern.compile("^\\[(ERROR|WARNING)] (?!To see|Re-run|For more|After correcting|\\[Help|-> | +mvn |$)");

    private Outside() {}

    /**
     * Runs the command and answers what it printed; a failure carries the end of that. Of our settings it has those
     * given and no other.
     */
    public static String run(Path directory, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true);
        Inheritance.replace(builder.environment(), environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = exitCode(process);
        if (code != 0) {
            Path kept = Files.createTempFile("desk-", ".log");
            Files.writeString(kept, output);
            throw new IOException("%s ended with %d; all it said is in %s%n%s"
                    .formatted(command.getFirst(), code, kept, gist(output)));
        }
        return output;
    }

    /** Runs the command on this terminal and answers its exit code; it has all our settings, for it is ours. */
    public static int show(Path directory, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = onTerminal(directory, command);
        builder.environment().putAll(environment);
        return exitCode(builder.start());
    }

    /** As {@link #show}; of our settings the command has those given and no other. */
    public static int showApart(Path directory, Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder = onTerminal(directory, command);
        Inheritance.replace(builder.environment(), environment);
        return exitCode(builder.start());
    }

    private static ProcessBuilder onTerminal(Path directory, List<String> command) {
        return new ProcessBuilder(command).directory(directory.toFile()).inheritIO();
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stop) {
            process.destroy();
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    /** The complaints of a build; of a program that does not mark them, its last words. */
    private static String gist(String output) {
        List<String> marked = output.lines().filter(COMPLAINT.asPredicate()).toList();
        List<String> lines = marked.isEmpty() ? output.lines().toList() : marked;
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }
}
