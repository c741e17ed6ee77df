package io.calmdesk.local;

import io.calmdesk.local.build.Npm;
import io.calmdesk.local.build.Sources;
import io.calmdesk.local.process.Progress;
import io.calmdesk.local.story.DemoStory;
import io.calmdesk.local.verify.AllTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Scanner;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
        // What stands behind the service is for the service.
        Objects.requireNonNull(commands.getSubcommands().get("operate")).setStopAtPositional(true);
        commands.setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println("desk: " + (failure instanceof IOException ? failure.getMessage() : failure));
            return 1;
        });
        System.exit(commands.execute(args));
    }

    @Command(name = "up", description = "Builds what changed, starts everything and waits until it is ready.")
    int up(@Option(names = "--no-build", description = "Take the services as they were built last.") boolean noBuild)
            throws IOException {
        desk().up(!noBuild);
        System.out.print(new Welcome(premises).text());
        return 0;
    }

    @Command(name = "status", description = "Shows what runs.")
    int status(@Option(names = "--json", description = "For programs.") boolean json) throws IOException {
        Status status = Status.of(premises);
        System.out.print(json ? status.json() + "\n" : status.table());
        return 0;
    }

    @Command(name = "logs", description = "Shows what a program wrote since it was started.")
    int logs(
            @Parameters(paramLabel = "NAME", description = "A name that ./desk status shows.") String name,
            @Option(
                            names = {"-f", "--follow"},
                            description = "Go on as it writes more.")
                    boolean follow)
            throws IOException {
        return new LogView(desk().log(name)).show(follow);
    }

    @Command(name = "down", description = "Ends everything that up started.")
    int down() throws IOException {
        desk().down();
        return 0;
    }

    @Command(name = "build", description = "Builds the services and the web pages, as up does, and starts nothing.")
    int build() throws IOException {
        Npm npm = new Npm(premises.environment());
        new Sources(root, launcher.maven(), npm, new Progress(System.out)).build(ServiceModule.namesIn(root));
        return 0;
    }

    @Command(name = "demo", description = "Starts everything and tells what the desk is for, step by step.")
    int demo(
            @Option(names = "--at", paramLabel = "URL", description = "A desk that runs already; nothing is started.")
                    Optional<String> at,
            @Option(
                            names = "--mail",
                            paramLabel = "URL",
                            description = "Where the mails of that desk are caught.",
                            defaultValue = "http://127.0.0.1:" + Addresses.MAIL_API_PORT)
                    String mail)
            throws IOException {
        if (at.isPresent()) {
            new DemoStory(at.get(), mail, System.out).tell();
            return 0;
        }
        desk().up(true);
        String logIn = new DemoStory(premises.publicUrl(), new Addresses(premises).mailApi(), System.out).tell();
        Files.writeString(premises.home().resolve(Welcome.LOGINS), logIn + System.lineSeparator());
        return 0;
    }

    @Command(name = "test", description = "Runs every check and test, and sums up.")
    int test() throws IOException {
        Progress progress = new Progress(System.out);
        Premises tested = premises.forTests();
        AllTests tests =
                new AllTests(root, launcher.maven(), new Npm(premises.environment()), tested.publicUrl(), progress);
        return tests.run(() -> new LocalDesk(tested, launcher, progress).up(false)) ? 0 : 1;
    }

    @Command(name = "bench", description = "Measures the running desk beside the floor it stands on.")
    int bench() throws IOException {
        return new Bench(premises, launcher, new Progress(System.out)).run();
    }

    @Command(
            name = "operate",
            description = "Lets a service carry out one command and end, such as: operate case-service replay --dry-run"
                    + " --to=reporting-service. The service runs on meanwhile.")
    int operate(
            @Parameters(paramLabel = "SERVICE", description = "Whose command it is.") String service,
            @Parameters(
                            paramLabel = "COMMAND",
                            arity = "1..*",
                            description = "The command and its options; an unknown one shows which there are.")
                    List<String> command)
            throws IOException {
        return new Services(premises, Secrets.of(premises)).operate(service, command);
    }

    @Command(name = "reset", description = "Ends everything and deletes data, logs and secrets.")
    int reset(@Option(names = "--yes", description = "Do not ask.") boolean yes) throws IOException {
        if (!yes && !confirmed()) {
            System.out.println("nothing was deleted");
            return 1;
        }
        desk().reset();
        return 0;
    }

    @Command(name = "infra", hidden = true, description = "The servers alone, as tests share them.")
    int infra(@Parameters(description = "up or down") String verb, @Option(names = "--json") boolean json)
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

    private LocalDesk desk() {
        return new LocalDesk(premises, launcher, new Progress(System.out));
    }

    private boolean confirmed() {
        System.out.printf("Everything below %s will be deleted: cases, people, logs. Type yes: ", premises.home());
        return new Scanner(System.in, StandardCharsets.UTF_8)
                .useDelimiter("\\R")
                .tokens()
                .findFirst()
                .filter("yes"::equals)
                .isPresent();
    }
}
