package io.calmdesk.dossier.operating;

import java.io.PrintStream;
import java.util.Set;

/** Something an operator lets a service do once, from the command line, without it serving meanwhile. */
public interface OperatorCommand {

    /** The exit code of a command that did what it was asked to. */
    int DONE = 0;
    /** The exit code of a command that could not. */
    int REFUSED = 1;
    /** The exit code of a command that was not understood. */
    int MISUSED = 2;

    /** What it is called by, for example {@code replay}. */
    String name();

    /** One line that says how it is called and what it does. */
    String usage();

    /** The options it knows; any other is refused, for a mistyped {@code --dry-run} must not do the thing. */
    Set<String> options();

    /** Does it and answers the exit code; what there is to say goes to {@code out}. */
    int run(OperatorOptions options, PrintStream out) throws InterruptedException;
}
