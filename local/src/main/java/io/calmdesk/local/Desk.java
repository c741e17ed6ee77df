package io.calmdesk.local;

import io.calmdesk.local.process.Progress;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands behind the start script {@code ./desk}. */
@Command(
        name = "desk",
        description = "Runs Calmdesk on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Desk {

    private final Path root = Path.of(System.getProperty("calmdesk.root", "")).toAbsolutePath();
    private final Premises premises = Premises.of(root, System.getenv());
    private final Launcher launcher = Launcher.of(root, System.getenv());

    private Desk() {}

    public static void main(String[] args) {
        CommandLine commands = new CommandLine(new Desk());
        commands.setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println("desk: " + (failure instanceof IOException ? failure.getMessage() : failure));
            return 1;
        });
        System.exit(commands.execute(args));
    }

    @Command(name = "infra", hidden = true, description = "The servers alone, as tests share them.")
    int infra(@CommandLine.Parameters(description = "up or down") String verb, @Option(names = "--json") boolean json)
            throws IOException {
        Infra infra = new Infra(premises.forTests(), launcher);
        Progress progress = Progress.toStandardError();
        if (verb.equals("down")) {
            infra.down(progress);
        } else {
            System.out.println(infra.up(progress));
        }
        return 0;
    }
}
