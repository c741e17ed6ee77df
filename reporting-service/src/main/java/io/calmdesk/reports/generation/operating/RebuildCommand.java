package io.calmdesk.reports.generation.operating;

import io.calmdesk.dossier.operating.OperatorCommand;
import io.calmdesk.dossier.operating.OperatorOptions;
import io.calmdesk.dossier.reading.ParkedDossiers;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.reports.generation.Backlog;
import io.calmdesk.reports.generation.Generations;
import io.calmdesk.reports.generation.Standing;
import io.calmdesk.reports.row.RowFeed;
import io.calmdesk.reports.row.RowFeeds;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code rebuild}: lets the running instances fill a new generation of the rows while the old one serves, waits until
 * the owners' replays have been read to their end, and lets the new one serve.
 */
final class RebuildCommand implements OperatorCommand {

    private static final String WAIT = "wait";
    private static final String BEGIN = "begin";
    private static final String ABANDON = "abandon";
    private static final String DESPITE_PARKED = "despite-parked";
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Generations generations;
    private final RowFeeds feeds;
    private final Backlog backlog;
    private final ParkedDossiers parked;
    private final InstantSource clock;

    RebuildCommand(
            Generations generations, RowFeeds feeds, Backlog backlog, ParkedDossiers parked, InstantSource clock) {
        this.generations = generations;
        this.feeds = feeds;
        this.backlog = backlog;
        this.parked = parked;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String usage() {
        return "rebuild [--begin | --abandon] [--wait=PT1H] [--despite-parked] [--dry-run]:"
                + " fills the read model anew from the owners' replays while the old one serves, then changes over";
    }

    @Override
    public Set<String> options() {
        return Set.of(WAIT, BEGIN, ABANDON, DESPITE_PARKED, OperatorOptions.DRY_RUN);
    }

    @Override
    public int run(OperatorOptions options, PrintStream out) throws InterruptedException {
        Standing before = generations.standing();
        Duration patience = patience(options);
        if (options.dryRun()) {
            plan(before, out);
            return DONE;
        }
        if (options.has(ABANDON)) {
            boolean given = before.filling()
                    .map(filling -> generations.abandon(filling, Timepoints.now(clock)))
                    .orElse(false);
            out.println(given ? "given up; generation " + before.serving() + " goes on serving" : "nothing to give up");
            return given ? DONE : REFUSED;
        }
        int filling = generations.begin(Timepoints.now(clock)).filling().orElseThrow();
        out.println("generation " + filling + " is being filled, " + before.serving() + " serves meanwhile");
        return options.has(BEGIN) ? DONE : await(filling, clock.instant().plus(patience), options, out);
    }

    private void plan(Standing standing, PrintStream out) throws InterruptedException {
        out.println("generation " + standing.serving() + " serves");
        out.println(standing.filling()
                .map(filling -> "would go on filling generation " + filling)
                .orElse("would begin to fill a new one"));
        for (String missing : missing(standing)) {
            out.println("would wait for " + missing);
        }
    }

    private int await(int filling, Instant until, OperatorOptions options, PrintStream out)
            throws InterruptedException {
        Optional<Map<String, Long>> ends = Optional.empty();
        List<String> told = List.of();
        while (true) {
            List<String> missing = missing(generations.standing());
            if (missing.isEmpty()) {
                Map<String, Long> upTo = ends.isPresent() ? ends.get() : backlog.ends(filling);
                ends = Optional.of(upTo);
                missing = unread(filling, upTo, options);
            }
            if (missing.isEmpty()) {
                return changeOver(filling, out);
            }
            if (!missing.equals(told)) {
                missing.forEach(it -> out.println("waiting for " + it));
                told = missing;
            }
            if (!clock.instant().isBefore(until)) {
                out.println("not complete yet; the same command again goes on waiting, with --abandon it is given up");
                return REFUSED;
            }
            Thread.sleep(LOOK);
        }
    }

    private int changeOver(int filled, PrintStream out) {
        if (!generations.serve(filled, Timepoints.now(clock))) {
            out.println("somebody else has changed over or given up");
            return REFUSED;
        }
        out.println("generation " + filled + " serves now");
        return DONE;
    }

    /** Only who has ever told anything has something to tell again. */
    private List<String> missing(Standing standing) throws InterruptedException {
        List<String> missing = new ArrayList<>();
        for (RowFeed feed : feeds.of(standing.filling().orElse(standing.serving()))) {
            if (backlog.everUsed(feed.topic()) && !standing.replayed(feed.topic())) {
                missing.add("the owner of " + feed.topic() + " to replay to this service, and for that to be read");
            }
        }
        return missing;
    }

    private List<String> unread(int filling, Map<String, Long> upTo, OperatorOptions options)
            throws InterruptedException {
        List<String> missing = new ArrayList<>();
        if (backlog.before(upTo, filling) > 0) {
            missing.add("the facts published meanwhile to be read");
        }
        long set = feeds.of(filling).stream()
                .mapToLong(feed -> parked.count(feed.name()))
                .sum();
        if (set > 0 && !options.has(DESPITE_PARKED)) {
            missing.add(set + " parked dossiers (see the command parked)");
        }
        return missing;
    }

    private static Duration patience(OperatorOptions options) {
        try {
            return Duration.parse(options.value(WAIT).orElse("PT1H"));
        } catch (DateTimeParseException e) {
            throw new OperatorOptions.NotUnderstood("--wait is no length of time such as PT30M");
        }
    }
}
