package io.calmdesk.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What tells one running process from a later one that was given the same number. */
final class ProcessMark {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    /** Counted from the program's name, which may hold spaces and is cut off first: state is 0, start time 19. */
    private static final int START_TIME = 19;

    private ProcessMark() {}

    /** The mark of a living process; empty when it is gone or only waits to be reaped. */
    static Optional<String> of(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(BOOT)) {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .flatMap(process -> process.info().startInstant())
                    .map(Object::toString);
        }
        try {
            String line = Files.readString(stat);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            boolean dead = fields[0].equals("Z") || fields[0].equals("X");
            return dead ? Optional.empty() : Optional.of(Files.readString(BOOT).strip() + ":" + fields[START_TIME]);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
