package io.calmdesk.dossier.operating;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the command an operator named and lets it do its work. */
public final class Operating {

    private final Collection<OperatorCommand> commands;
    private final PrintStream out;

    /** One of these commands, which will write to {@code out}. */
    public Operating(Collection<OperatorCommand> commands, PrintStream out) {
        this.commands = commands;
        this.out = out;
    }

    /** Runs the command of this name and answers the exit code. */
    public int run(String name, OperatorOptions options) throws InterruptedException {
        Optional<OperatorCommand> command =
                commands.stream().filter(it -> it.name().equals(name)).findFirst();
        if (command.isEmpty()) {
            out.println("no command " + name + "; there are:");
            commands.stream()
                    .sorted(Comparator.comparing(OperatorCommand::name))
                    .forEach(it -> out.println("  " + it.usage()));
            return OperatorCommand.MISUSED;
        }
        try {
            options.onlyKnown(command.get().options());
            return command.get().run(options, out);
        } catch (OperatorOptions.NotUnderstood e) {
            out.println(e.getMessage());
            out.println("  " + command.get().usage());
            return OperatorCommand.MISUSED;
        } finally {
            out.flush();
        }
    }
}
