package io.calmdesk.reports.generation.messaging;

import io.calmdesk.dossier.engine.Crew;
import io.calmdesk.dossier.reading.FactListeners;
import io.calmdesk.kernel.Blame;
import io.calmdesk.reports.generation.Generations;
import io.calmdesk.reports.generation.Standing;
import io.calmdesk.reports.row.RowFeed;
import io.calmdesk.reports.row.RowFeeds;
import io.calmdesk.reports.row.RowStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens for the generation that serves and the one being filled, and clears away those that have served. */
@Component
class GenerationListening implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationListening.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    /** Longer than any instance needs to notice that a generation serves no more. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Generations generations;
    private final RowFeeds feeds;
    private final RowStore store;
    private final FactListeners listeners;
    private final InstantSource clock;
    private final Set<Integer> heard = new HashSet<>();
    private Crew crew = new Crew("generations");
    private volatile boolean running;

    GenerationListening(
            Generations generations, RowFeeds feeds, RowStore store, FactListeners listeners, InstantSource clock) {
        this.generations = generations;
        this.feeds = feeds;
        this.store = store;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        crew = new Crew("generations");
        crew.start(() -> {
            do {
                try {
                    follow(generations.standing());
                } catch (RuntimeException e) {
                    LOG.atWarn().addKeyValue("failure", Blame.of(e)).log("the generations could not be looked at");
                }
            } while (crew.rest(LOOK));
        });
    }

    private void follow(Standing standing) {
        List<Integer> wanted = Stream.concat(Stream.of(standing.serving()), standing.filling().stream())
                .toList();
        for (int generation : wanted) {
            if (!heard.contains(generation)) {
                listen(generation);
            }
        }
        for (int generation : List.copyOf(heard)) {
            if (!wanted.contains(generation)) {
                feeds.of(generation).forEach(feed -> listeners.stop(feed.name()));
                heard.remove(generation);
            }
        }
        standing.retired().stream()
                .filter(it -> it.at().plus(GRACE).isBefore(clock.instant()))
                .forEach(it -> delete(it.generation()));
    }

    private void listen(int generation) {
        store.prepare(generation);
        for (RowFeed feed : feeds.of(generation)) {
            listeners.start(feed.subscription().withReplay(end -> generations.ended(generation, end)));
        }
        heard.add(generation);
        LOG.atInfo().addKeyValue("generation", generation).log("listening");
    }

    private void delete(int generation) {
        store.drop(generation);
        feeds.of(generation).forEach(feed -> listeners.forget(feed.name()));
        generations.deleted(generation);
        LOG.atInfo().addKeyValue("generation", generation).log("deleted");
    }

    @Override
    public void stop() {
        crew.stop(Duration.ofSeconds(2));
        heard.stream().flatMap(it -> feeds.of(it).stream()).forEach(feed -> listeners.stop(feed.name()));
        heard.clear();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
