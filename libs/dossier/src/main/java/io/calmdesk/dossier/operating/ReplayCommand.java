package io.calmdesk.dossier.operating;

import io.calmdesk.dossier.DossierKind;
import io.calmdesk.kernel.TenantId;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code replay}: tells one reader this service's facts again. */
public final class ReplayCommand implements OperatorCommand {

    private static final int PROGRESS = 10_000;

    private final Replay replay;
    private final Collection<? extends DossierKind<?, ?>> kinds;
    private final InstantSource clock;

    /** Replays the facts of these kinds. */
    public ReplayCommand(Replay replay, Collection<? extends DossierKind<?, ?>> kinds, InstantSource clock) {
        this.replay = replay;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String usage() {
        return "replay --to=SERVICE [--tenant=ID] [--dry-run]: tells that service every fact of ours again";
    }

    @Override
    public Set<String> options() {
        return Set.of("to", "tenant", OperatorOptions.DRY_RUN);
    }

    @Override
    public int run(OperatorOptions options, PrintStream out) throws InterruptedException {
        String reader = options.required("to");
        TenantId tenant = options.value("tenant").map(ReplayCommand::tenant).orElse(null);
        if (kinds.isEmpty()) {
            out.println("this service owns no facts");
            return REFUSED;
        }
        if (options.dryRun()) {
            kinds.forEach(kind -> measure(kind, tenant, reader, out));
            return DONE;
        }
        try {
            return tell(reader, tenant, out);
        } catch (ReplayTopics.NobodyListens e) {
            out.println(e.getMessage());
            return REFUSED;
        }
    }

    private int tell(String reader, @Nullable TenantId tenant, PrintStream out) throws InterruptedException {
        Instant start = clock.instant();
        Replay.Told told = replay.tell(reader, tenant, start, dossiers -> {
            if (dossiers % PROGRESS == 0) {
                out.println(dossiers + " dossiers told");
            }
        });
        long seconds = clock.instant().getEpochSecond() - start.getEpochSecond();
        out.println("told " + reader + " " + told.facts() + " facts of " + told.dossiers() + " dossiers in " + seconds
                + " s");
        if (told.unknown() > 0) {
            out.println(told.unknown() + " facts are of a newer release and were left out; let that release replay");
            return REFUSED;
        }
        return DONE;
    }

    private void measure(DossierKind<?, ?> kind, @Nullable TenantId tenant, String reader, PrintStream out) {
        Replay.Told there = replay.measure(kind, tenant);
        out.println("would tell " + reader + " " + there.facts() + " facts of " + there.dossiers() + " dossiers of "
                + kind.collection());
    }

    private static TenantId tenant(String value) {
        try {
            return new TenantId(value);
        } catch (IllegalArgumentException e) {
            throw new OperatorOptions.NotUnderstood("--tenant is no id of a business");
        }
    }
}
