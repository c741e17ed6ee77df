package io.calmdesk.local;

import io.calmdesk.local.process.ProcessTable;
import io.calmdesk.local.process.Progress;
import io.calmdesk.local.process.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** How long the desk took to start and how much memory each of its processes holds, as Linux counts it. */
final class Footprint {

    private final Premises premises;

    Footprint(Premises premises) {
        this.premises = premises;
    }

    /** Writes bench/results/platform.md: shared pages are counted in equal parts for everybody who maps them (PSS). */
    void write(Duration starting, Progress progress) throws IOException {
        StringBuilder table = new StringBuilder(
                """
                # The whole desk on one machine

                Everything up %.1f s after nothing ran, AOT caches made before, %d processors. Memory after the load of
                intake.md, in MB: resident, and proportional (pages that several processes share are counted in parts).

                | process | resident | proportional |
                |---|---|---|
                """.formatted(starting.toMillis() / 1000.0, Runtime.getRuntime().availableProcessors()));
        long resident = 0;
        long proportional = 0;
        ProcessTable processes = new ProcessTable(premises.run());
        for (String name : processes.names()) {
            Optional<Memory> memory = processes.find(name).flatMap(Footprint::memory);
            if (memory.isPresent()) {
                table.append(row(name, memory.get().resident(), memory.get().proportional()));
                resident += memory.get().resident();
                proportional += memory.get().proportional();
            }
        }
        table.append(row("together", resident, proportional));
        Path results = premises.root().resolve("bench/results");
        Files.createDirectories(results);
        Files.writeString(results.resolve("platform.md"), table);
        progress.say(table.toString());
    }

    private static String row(String name, long resident, long proportional) {
        return String.format(Locale.ROOT, "| %s | %d | %d |%n", name, resident / 1024, proportional / 1024);
    }

    /** Empty where the system does not tell, or the process ended in between. */
    private static Optional<Memory> memory(RunningProgram program) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/" + program.pid() + "/smaps_rollup"));
            OptionalLong resident = kilobytes(lines, "Rss:");
            OptionalLong proportional = kilobytes(lines, "Pss:");
            return resident.isPresent() && proportional.isPresent()
                    ? Optional.of(new Memory(resident.getAsLong(), proportional.getAsLong()))
                    : Optional.empty();
        } catch (IOException notTold) {
            return Optional.empty();
        }
    }

    private static OptionalLong kilobytes(List<String> lines, String label) {
        return lines.stream()
                .filter(line -> line.startsWith(label))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst();
    }

    /** In kilobytes. */
    private record Memory(long resident, long proportional) {}
}
