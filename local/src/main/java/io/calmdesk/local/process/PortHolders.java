package io.calmdesk.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the program that listens on a port. */
public final class PortHolders {

    private static final String LISTEN = "0A";
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

    private final Path proc;

    public PortHolders() {
        this(Path.of("/proc"));
    }

    PortHolders(Path proc) {
        this.proc = proc;
    }

    /** A program that holds a port; its process is unknown when it belongs to another user. */
    public record Holder(Optional<Long> pid, String program) {
        @Override
        public String toString() {
            return pid.map(number -> program + " (pid " + number + ")").orElse(program);
        }
    }

    /** Who listens on that TCP port on any address, if anybody. */
    public Optional<Holder> of(int port) throws IOException {
        if (!Files.exists(proc.resolve("net/tcp"))) {
            return fromLsof(port);
        }
        Set<String> sockets = new HashSet<>(listeningSockets("net/tcp", port));
        sockets.addAll(listeningSockets("net/tcp6", port));
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ownerOf(sockets).orElse(new Holder(Optional.empty(), "a program of another user")));
    }

    private Set<String> listeningSockets(String table, int port) throws IOException {
        Path file = proc.resolve(table);
        if (!Files.exists(file)) {
            return Set.of();
        }
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        Set<String> sockets = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            List<String> fields = List.of(line.strip().split("\\s+"));
            if (fields.size() > 9
                    && fields.get(1).endsWith(suffix)
                    && fields.get(3).equals(LISTEN)) {
                sockets.add(fields.get(9));
            }
        }
        return sockets;
    }

    private Optional<Holder> ownerOf(Set<String> sockets) throws IOException {
        try (var processes = Files.list(proc)) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .filter(process -> holdsOneOf(process, sockets))
                    .findFirst()
                    .map(process -> new Holder(
                            Optional.of(Long.parseLong(process.getFileName().toString())), commandOf(process)));
        }
    }

    private static boolean holdsOneOf(Path process, Set<String> sockets) {
        try (var descriptors = Files.list(process.resolve("fd"))) {
            return descriptors.anyMatch(
                    descriptor -> socketOf(descriptor).filter(sockets::contains).isPresent());
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static Optional<String> socketOf(Path descriptor) {
        try {
            Matcher matcher = SOCKET.matcher(Files.readSymbolicLink(descriptor).toString());
            return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException closedMeanwhile) {
            return Optional.empty();
        }
    }

    private static String commandOf(Path process) {
        try {
            String line = Files.readString(process.resolve("cmdline"))
                    .replace('\0', ' ')
                    .strip();
            return line.length() <= 120 ? line : line.substring(0, 120) + "…";
        } catch (IOException gone) {
            return "a program that has just ended";
        }
    }

    private static Optional<Holder> fromLsof(int port) throws IOException {
        Process lsof = new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fpc")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = lsof.inputReader()) {
            return parseLsof(lines.readAllLines());
        } finally {
            waitFor(lsof);
        }
    }

    static Optional<Holder> parseLsof(List<String> lines) {
        Optional<Long> pid = lines.stream()
                .filter(line -> line.startsWith("p"))
                .map(line -> Long.parseLong(line.substring(1)))
                .findFirst();
        String program = lines.stream()
                .filter(line -> line.startsWith("c"))
                .map(line -> line.substring(1))
                .findFirst()
                .orElse("an unnamed program");
        return pid.map(number -> new Holder(Optional.of(number), program));
    }

    private static void waitFor(Process process) {
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
