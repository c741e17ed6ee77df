package io.calmdesk.dossier.operating;

import io.calmdesk.dossier.engine.LaneLeases;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Lineage;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** {@code lineage}: begins a new life of this service's facts after its database was restored from a backup. */
public final class LineageCommand implements OperatorCommand {

    private static final String FORCE = "force";

    private final DossierStore store;

    /** The lineage of this store. */
    public LineageCommand(DossierStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "lineage";
    }

    @Override
    public String usage() {
        return "lineage [--dry-run] [--force]: raises the lineage after a restore, while no instance of ours runs";
    }

    @Override
    public Set<String> options() {
        return Set.of(OperatorOptions.DRY_RUN, FORCE);
    }

    @Override
    public int run(OperatorOptions options, PrintStream out) {
        Lineage lineage = new Lineage(store.database());
        int current = lineage.current();
        List<String> working = LaneLeases.working(store.database());
        if (options.dryRun()) {
            out.println("the lineage is " + current + " and would become " + (current + 1));
            out.println("readers would forget a dossier of lineage " + current
                    + " with its first fact of the new one, and want a replay each");
            working.forEach(instance -> out.println("running now, to be stopped before: " + instance));
            return DONE;
        }
        if (!working.isEmpty() && !options.has(FORCE)) {
            // A running publisher took the number with it when it started, and would go on telling the old one.
            working.forEach(instance -> out.println("still running: " + instance));
            out.println("nothing was changed; stop them first, or say --force");
            return REFUSED;
        }
        out.println("the lineage was " + current + " and is " + lineage.raise() + " now");
        out.println("start the service, then replay to each of its readers");
        return DONE;
    }
}
