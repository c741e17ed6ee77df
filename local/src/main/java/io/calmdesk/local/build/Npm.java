package io.calmdesk.local.build;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** npm beside the Node that the start script chose. */
public record Npm(Map<String, String> callersEnvironment) {

    public List<String> command(String... arguments) {
        Path beside = node().resolveSibling("npm");
        List<String> command = new ArrayList<>(List.of(Files.exists(beside) ? beside.toString() : "npm"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The chosen Node first on the path, so that npm's own scripts run with it too. */
    public Map<String, String> environment() {
        String path = callersEnvironment.getOrDefault("PATH", "");
        return Map.of("PATH", node().toAbsolutePath().getParent() + File.pathSeparator + path, "CI", "true");
    }

    private Path node() {
        return Path.of(callersEnvironment.getOrDefault("CALMDESK_NODE", "node"));
    }
}
