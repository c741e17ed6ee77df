package io.calmdesk.local.build;

import io.calmdesk.local.process.Plan;
import io.calmdesk.local.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which folders programs run from: those of the plans, and any on this machine, for a desk may have its home anywhere. */
final class RunningFrom {

    private final List<String> mentions;

    private RunningFrom(List<String> mentions) {
        this.mentions = mentions;
    }

    static RunningFrom plansAndProcesses(List<Plan> plans) {
        List<String> mentions = new ArrayList<>();
        for (Plan plan : plans) {
            for (Program program : plan.programs()) {
                mentions.add(program.directory().toString());
                mentions.addAll(program.command());
            }
        }
        ProcessHandle.allProcesses().forEach(process -> {
            process.info().commandLine().ifPresent(mentions::add);
            workingFolder(process, mentions);
        });
        return new RunningFrom(mentions);
    }

    boolean uses(Path folder) {
        return mentions.stream().anyMatch(mention -> mention.contains(folder.toString()));
    }

    private static void workingFolder(ProcessHandle process, List<String> mentions) {
        try {
            mentions.add(Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .toString());
        } catch (IOException hidden) {
            // Another user's, or a system that does not show it: then the plans have to do.
        }
    }
}
