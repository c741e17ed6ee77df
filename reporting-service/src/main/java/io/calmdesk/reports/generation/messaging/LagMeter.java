package io.calmdesk.reports.generation.messaging;

import io.calmdesk.dossier.engine.Crew;
import io.calmdesk.kernel.Blame;
import io.calmdesk.kernel.Timepoints;
import io.calmdesk.reports.generation.Backlog;
import io.calmdesk.reports.generation.Generations;
import io.calmdesk.reports.generation.Progress;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Measures once a second how far the serving generation is behind, and shows it. */
@Component
class LagMeter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LagMeter.class);
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final int LOOKS = 10;

    private final Generations generations;
    private final Backlog backlog;
    private final InstantSource clock;
    private Crew crew = new Crew("lag");
    private volatile Progress progress = Progress.NOT_MEASURED;
    private volatile boolean running;

    LagMeter(Generations generations, Backlog backlog, InstantSource clock, MeterRegistry meters) {
        this.generations = generations;
        this.backlog = backlog;
        this.clock = clock;
        Gauge.builder("calmdesk.reports.lag", () -> progress.lag(clock.instant()))
                .baseUnit("seconds")
                .description("For how long facts have waited to be counted; 0 while none waits")
                .register(meters);
    }

    @Override
    public void start() {
        running = true;
        crew = new Crew("lag");
        crew.start(() -> {
            do {
                measure();
            } while (crew.rest(EACH));
        });
    }

    private void measure() throws InterruptedException {
        try {
            int serving = generations.standing().serving();
            Instant at = Timepoints.now(clock);
            generations.measured(serving, behind(serving), at);
            progress = generations.progress(serving);
        } catch (KafkaException | com.mongodb.MongoException e) {
            // What was measured last grows old by itself.
            LOG.atDebug().addKeyValue("failure", Blame.of(e)).log("lag not measured");
        }
    }

    /** What was published up to now and is not applied a moment later; under load there is always something newer. */
    private long behind(int serving) throws InterruptedException {
        Map<String, Long> ends = backlog.ends(serving);
        long behind = backlog.before(ends, serving);
        for (int look = 0; behind > 0 && look < LOOKS && crew.rest(A_MOMENT); look++) {
            behind = backlog.before(ends, serving);
        }
        return behind;
    }

    @Override
    public void stop() {
        crew.stop(Duration.ofSeconds(2));
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
