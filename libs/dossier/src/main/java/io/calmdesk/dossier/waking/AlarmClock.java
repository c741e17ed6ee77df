package io.calmdesk.dossier.waking;

import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.engine.Crew;
import io.calmdesk.dossier.engine.FairQueue;
import io.calmdesk.dossier.engine.LaneLeases;
import io.calmdesk.dossier.engine.Outage;
import io.calmdesk.dossier.store.DossierCollection;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Steps;
import io.calmdesk.dossier.store.WrittenDossier;
import io.calmdesk.kernel.Blame;
import io.calmdesk.kernel.Timepoints;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the dossiers of one kind when they fall due: found by index, taken in turn over tenants and by rank within
 * one, many at a time. Sleeps until the next moment at which something falls due.
 */
public final class AlarmClock<S, F> {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmClock.class);
    private static final int WORKERS = 32;
    private static final Duration LONGEST_SLEEP = Duration.ofMillis(500);
    private static final Duration OTHERS_WORK = Duration.ofMillis(100);
    private static final Duration IN_HAND = Duration.ofMillis(10);

    private final DossierKind<S, F> kind;
    private final DueDossiers due;
    private final Waking<S, F> waking;
    private final Failures failures;
    private final DueWork work;
    private final InstantSource clock;
    private final Timer lateness;
    private final Semaphore nudges = new Semaphore(0);
    private final Duration longestSleep;
    private final Crew crew;
    private final Outage outage = new Outage();
    private volatile Instant next = Instant.EPOCH;
    private volatile Instant oldest = Instant.MAX;

    /** An alarm clock for one kind, over the lanes leased. */
    public AlarmClock(
            DossierStore store,
            DossierKind<S, F> kind,
            LaneLeases leases,
            InstantSource clock,
            MeterRegistry meters,
            Steps steps) {
        this(store, kind, leases, clock, meters, steps, LONGEST_SLEEP);
    }

    AlarmClock(
            DossierStore store,
            DossierKind<S, F> kind,
            LaneLeases leases,
            InstantSource clock,
            MeterRegistry meters,
            Steps steps,
            Duration longestSleep) {
        DossierCollection<S, F> collection = store.collection(kind);
        this.kind = kind;
        this.longestSleep = longestSleep;
        this.due = new DueDossiers(collection.documents(), kind.shape());
        this.waking = new Waking<>(collection, steps);
        this.failures = new Failures(
                new Aside(store, collection.documents(), kind.collection(), clock), meters, kind.collection());
        this.work = new DueWork(due, leases, failures, clock);
        this.clock = clock;
        this.crew = new Crew("alarm-" + kind.collection());
        this.lateness = Timer.builder("calmdesk.dossier.wake.lateness")
                .description("From the moment a dossier was due to the moment its wake-up was stored")
                .tag("collection", kind.collection())
                .publishPercentileHistogram()
                .register(meters);
        Gauge.builder("calmdesk.dossier.wake.oldest", this, AlarmClock::oldestSeconds)
                .description("Seconds for which the longest waiting dossier has been due")
                .tag("collection", kind.collection())
                .register(meters);
        store.onWritten(this::written);
    }

    /** Wakes until {@link #stop}. */
    public void start() {
        crew.start(this::look);
        for (int i = 0; i < WORKERS; i++) {
            crew.start(this::work);
        }
    }

    /** Ends what is in hand, or breaks it off after two seconds; whoever has the lane next goes on. */
    public void stop() {
        work.queue().close();
        nudge();
        crew.stop(Duration.ofSeconds(2));
    }

    /** Looks for due work now; for a clock that was moved. */
    public void nudge() {
        nudges.release();
    }

    private void written(WrittenDossier dossier) {
        Instant wakeAt = dossier.wakeAt();
        if (wakeAt != null
                && dossier.collection().equals(kind.collection())
                && (wakeAt.isBefore(next) || !wakeAt.isAfter(clock.instant()))) {
            nudge();
        }
    }

    private void look() throws InterruptedException {
        while (crew.rest(Duration.ZERO)) {
            Duration pause = longestSleep;
            try {
                failures.retryAside();
                pause = lookOnce();
                outage.over();
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .addKeyValue("collection", kind.collection())
                        .addKeyValue("failure", Blame.of(e))
                        .log("looking for due work failed");
                outage.pause();
            }
            if (nudges.tryAcquire(Math.max(1, pause.toMillis()), TimeUnit.MILLISECONDS)) {
                nudges.drainPermits();
            }
        }
    }

    /** Brings what is due into the queue; how long to sleep after. */
    private Duration lookOnce() throws InterruptedException {
        Instant now = Timepoints.now(clock);
        Instant earliest = due.earliest().orElse(Instant.MAX);
        oldest = earliest;
        next = earliest;
        if (earliest.isAfter(now)) {
            return earliest.isBefore(now.plus(longestSleep)) ? Duration.between(now, earliest) : longestSleep;
        }
        if (work.bring()) {
            return Duration.ZERO;
        }
        return work.queue().isIdle() ? OTHERS_WORK : IN_HAND;
    }

    private void work() throws InterruptedException {
        while (true) {
            FairQueue.Task<Document> task = work.queue().take();
            try {
                wake(task.what());
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                if (Outage.ofDatabase(e)) {
                    outage.pause();
                } else {
                    failures.failed(task.what(), e);
                }
            } finally {
                work.settled(task);
            }
        }
    }

    private void wake(Document dossier) {
        Instant now = Timepoints.now(clock);
        waking.wake(dossier, now);
        failures.succeeded(dossier.getString("_id"));
        lateness.record(Duration.between(dossier.getDate("wakeAt").toInstant(), now));
    }

    private double oldestSeconds() {
        Instant since = oldest;
        Instant now = clock.instant();
        return since.isBefore(now) ? Duration.between(since, now).toMillis() / 1000.0 : 0;
    }
}
