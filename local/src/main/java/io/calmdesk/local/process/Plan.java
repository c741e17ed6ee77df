package io.calmdesk.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Which programs a desk consists of since its last start; the supervisor and {@code status} go by it. */
public record Plan(List<Program> programs) {

    private static final String FILE = "plan.json";

    public Plan {
        programs = List.copyOf(programs);
    }

    /** The plan of the last start; empty when the desk was never started or was taken down. */
    public static Optional<Plan> read(Path run) throws IOException {
        Path file = run.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(JsonMapper.shared().readValue(Files.readString(file), Plan.class))
                : Optional.empty();
    }

    /** Writes the plan so that only its owner can read it: it holds the programs' secrets. */
    public void write(Path run) throws IOException {
        Path fresh = Files.createDirectories(run).resolve(FILE + ".new");
        OwnerOnly.write(fresh, JsonMapper.shared().writeValueAsString(this));
        Files.move(fresh, run.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets the plan: nothing is to run any more. */
    public static void remove(Path run) throws IOException {
        Files.deleteIfExists(run.resolve(FILE));
    }

    /** Changes with every change of a program. */
    public String fingerprint() {
        return Checksum.ofText(
                String.join("\n", programs.stream().map(Program::fingerprint).toList()));
    }

    public List<String> names() {
        return programs.stream().map(Program::name).toList();
    }
}
