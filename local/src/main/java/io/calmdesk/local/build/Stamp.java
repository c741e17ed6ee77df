package io.calmdesk.local.build;

import io.calmdesk.local.process.Checksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Remembers from which sources something was built. */
final class Stamp {

    private final Path file;
    private final String now;

    Stamp(Path file, Path base, List<Path> sources) throws IOException {
        this.file = file;
        this.now = Checksum.ofTrees(base, sources);
    }

    boolean unchanged() throws IOException {
        return Files.exists(file) && Files.readString(file).equals(now);
    }

    /** To be called after the build: sources changed meanwhile are built again next time. */
    void set() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, now);
    }
}
