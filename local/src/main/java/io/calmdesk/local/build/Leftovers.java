package io.calmdesk.local.build;

import io.calmdesk.local.process.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Earlier builds of the services and of the launcher, from which nothing runs any more. */
public final class Leftovers {

    private static final Pattern BUILD = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern LAUNCHER = Pattern.compile("launcher-[0-9a-f]{16}");

    private final Path builds;
    private final Path tools;
    private final RunningFrom running;

    /** Those of one checkout, whose desks are the plans' and whatever else runs on this machine. */
    public Leftovers(Path builds, Path tools, List<Plan> plans) {
        this.builds = builds;
        this.tools = tools;
        this.running = RunningFrom.plansAndProcesses(plans);
    }

    /** What can be deleted: of each kind all but the newest, and nothing that a desk stands on. */
    public List<Path> find() throws IOException {
        List<Path> found = new ArrayList<>(olderThanNewest(tools, LAUNCHER));
        for (Path service : folders(builds, Pattern.compile(".+"))) {
            found.addAll(olderThanNewest(service, BUILD));
        }
        found.removeIf(running::uses);
        return found;
    }

    private static List<Path> olderThanNewest(Path parent, Pattern name) throws IOException {
        List<Path> folders = new ArrayList<>(folders(parent, name));
        folders.sort(Comparator.comparingLong(folder -> folder.toFile().lastModified()));
        return folders.isEmpty() ? List.of() : folders.subList(0, folders.size() - 1);
    }

    private static List<Path> folders(Path parent, Pattern name) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (var children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .filter(child ->
                            name.matcher(child.getFileName().toString()).matches())
                    .toList();
        }
    }
}
