package io.calmdesk.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * One program of the local desk: how it is started, where it listens and how one sees that it serves.
 *
 * @param ports every port it opens, the first is the one shown to people
 * @param startsAfter programs that have to be ready before this one is started
 */
public record Program(
        String name,
        List<String> command,
        Path directory,
        Map<String, String> environment,
        List<Integer> ports,
        Readiness readiness,
        List<String> startsAfter) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        ports = List.copyOf(ports);
        startsAfter = List.copyOf(startsAfter);
    }

    /** The port shown to people; empty for a program that listens nowhere. */
    public OptionalInt shownPort() {
        return ports.isEmpty() ? OptionalInt.empty() : OptionalInt.of(ports.getFirst());
    }

    /** Where it listens, for people. */
    public String place() {
        return ports.isEmpty() ? "" : "127.0.0.1:" + ports.getFirst();
    }

    /** Changes exactly when a running copy of this program is out of date. */
    public String fingerprint() {
        return Checksum.ofText(command + "\n" + directory + "\n" + new TreeMap<>(environment));
    }
}
