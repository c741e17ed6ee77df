package io.calmdesk.dossier.waking;

import io.calmdesk.kernel.Blame;
import io.calmdesk.kernel.TenantId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts how often a dossier could not be woken in a row; it is tried with growing pauses and then set aside. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final long LOOK_ASIDE_NANOS = Duration.ofSeconds(5).toNanos();

    private final Map<String, Failure> failing = new ConcurrentHashMap<>();
    private final Aside aside;
    private final String collection;
    private final Counter counter;
    private volatile boolean anyAside = true;
    private long lookedAside = System.nanoTime() - LOOK_ASIDE_NANOS;

    Failures(Aside aside, MeterRegistry meters, String collection) {
        this.aside = aside;
        this.collection = collection;
        this.counter = meters.counter("calmdesk.dossier.wake.failures", "collection", collection);
        Gauge.builder("calmdesk.dossier.wake.parked", aside, Aside::count)
                .description("Dossiers set aside because they could not be woken")
                .tag("collection", collection)
                .register(meters);
    }

    private record Failure(TenantId tenant, int times, long pauseUntil) {}

    /** Whether this dossier has failed a moment ago and waits for its next try. */
    boolean pausing(String id) {
        Failure failure = failing.get(id);
        return failure != null && failure.pauseUntil() - System.nanoTime() > 0;
    }

    /** How many failing dossiers stand in the way at the head of a tenant's due ones. */
    int waiting(TenantId tenant) {
        return failing.isEmpty()
                ? 0
                : (int) failing.values().stream()
                        .filter(failure -> failure.tenant().equals(tenant))
                        .count();
    }

    void failed(Document dossier, Throwable failure) {
        counter.increment();
        String id = dossier.getString("_id");
        Failure now = failing.compute(id, (_, before) -> again(dossier, before == null ? 1 : before.times() + 1));
        LOG.atWarn()
                .addKeyValue("collection", collection)
                .addKeyValue("dossier", id)
                .addKeyValue("times", now.times())
                .addKeyValue("failure", Blame.of(failure))
                .log("dossier could not be woken");
        if (now.times() >= TRIES) {
            aside.setAside(dossier, failure);
            anyAside = true;
            failing.remove(id);
        }
    }

    private static Failure again(Document dossier, int times) {
        return new Failure(
                new TenantId(dossier.getString("tenantId")),
                times,
                System.nanoTime() + FIRST_PAUSE.multipliedBy(1L << times).toNanos());
    }

    void succeeded(String id) {
        if (anyAside) {
            aside.recovered(id);
        }
        failing.remove(id);
    }

    /** Every few seconds, gives those set aside another chance when their pause is over. */
    void retryAside() {
        if (System.nanoTime() - lookedAside > LOOK_ASIDE_NANOS) {
            lookedAside = System.nanoTime();
            aside.retry();
            anyAside = aside.count() > 0;
        }
    }
}
