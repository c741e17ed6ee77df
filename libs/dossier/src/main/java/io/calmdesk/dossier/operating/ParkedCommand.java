package io.calmdesk.dossier.operating;

import io.calmdesk.dossier.reading.ParkedDossier;
import io.calmdesk.dossier.reading.ParkedDossiers;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** {@code parked}: shows which dossiers this service's readers have set aside and why, and lets them go on. */
public final class ParkedCommand implements OperatorCommand {

    private static final String READER = "reader";
    private static final String RELEASE = "release";
    private static final String ACCEPT_GAP = "accept-gap";
    private static final String ALL = "all";
    private static final int SHOWN = 1_000;

    private final ParkedDossiers parked;

    /** Those of this service. */
    public ParkedCommand(ParkedDossiers parked) {
        this.parked = parked;
    }

    @Override
    public String name() {
        return "parked";
    }

    @Override
    public String usage() {
        return "parked [--reader=NAME] [--release=DOSSIER|all [--accept-gap]] [--dry-run]:"
                + " shows or releases the dossiers that our readers have set aside";
    }

    @Override
    public Set<String> options() {
        return Set.of(READER, RELEASE, ACCEPT_GAP, OperatorOptions.DRY_RUN);
    }

    @Override
    public int run(OperatorOptions options, PrintStream out) {
        List<ParkedDossier> chosen = chosen(options);
        if (!options.has(RELEASE)) {
            chosen.forEach(it -> out.println(line(it)));
            out.println(chosen.size() == SHOWN ? "the first " + SHOWN : chosen.size() + " parked");
            return DONE;
        }
        if (chosen.isEmpty()) {
            out.println("nothing of that name is parked");
            return REFUSED;
        }
        boolean all = true;
        for (ParkedDossier it : chosen) {
            all &= release(it, options, out);
        }
        return all ? DONE : REFUSED;
    }

    private List<ParkedDossier> chosen(OperatorOptions options) {
        String release = options.has(RELEASE) ? options.required(RELEASE) : ALL;
        List<ParkedDossier> found = release.equals(ALL)
                ? options.value(READER)
                        .map(reader -> parked.list(reader, SHOWN))
                        .orElseGet(() -> parked.list(SHOWN))
                : parked.of(release);
        return found.stream()
                .filter(it -> options.value(READER).map(it.reader()::equals).orElse(true))
                .toList();
    }

    private boolean release(ParkedDossier it, OperatorOptions options, PrintStream out) {
        if (it.gap() && !options.has(ACCEPT_GAP)) {
            out.println("left: " + line(it) + "; let the owner replay, or lose what is missing with --accept-gap");
            return false;
        }
        if (options.dryRun()) {
            out.println((it.gap() ? "would go on behind the gap: " : "would try again: ") + line(it));
            return true;
        }
        boolean done = it.gap() ? parked.acceptGap(it) : parked.retry(it);
        out.println((done ? "released: " : "has moved on by itself: ") + line(it));
        return true;
    }

    private static String line(ParkedDossier it) {
        String why = it.gap() ? "facts are missing after number " + it.last() : "failed with " + it.failure();
        return it.reader() + " " + it.dossier() + " of " + it.tenant() + ", number " + it.number() + " " + it.type()
                + ", since " + it.since() + ", tries " + it.attempts() + ": " + why;
    }
}
