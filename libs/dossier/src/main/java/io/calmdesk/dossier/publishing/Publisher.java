package io.calmdesk.dossier.publishing;

import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.engine.Crew;
import io.calmdesk.dossier.engine.FairQueue;
import io.calmdesk.dossier.engine.LaneLeases;
import io.calmdesk.dossier.engine.Outage;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Lineage;
import io.calmdesk.dossier.store.Steps;
import io.calmdesk.dossier.store.WrittenDossier;
import io.calmdesk.kernel.Blame;
import io.calmdesk.kernel.TenantId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what dossiers have to tell, many dossiers at a time and each in order; woken by the write it follows, and
 * sweeping for what a crash or an outage left behind.
 */
public final class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final int WORKERS = 32;
    private static final int MOST_WAITING = 10_000;
    private static final Duration SWEEP = Duration.ofSeconds(1);

    private final Map<String, DossierPublishing<?, ?>> kinds = new HashMap<>();
    private final Map<String, UnpublishedSweep> sweeps = new HashMap<>();
    private final FairQueue<Waiting> queue = new FairQueue<>(MOST_WAITING);
    private final Crew crew = new Crew("publisher");
    private final Outage outage = new Outage();
    private final Counter failures;

    /** A publisher of these kinds, over the lanes leased. */
    public Publisher(
            DossierStore store,
            Collection<? extends DossierKind<?, ?>> published,
            Outbound outbound,
            LaneLeases leases,
            MeterRegistry meters,
            Steps steps) {
        int lineage = new Lineage(store.database()).current();
        for (DossierKind<?, ?> kind : published) {
            DossierPublishing<?, ?> publishing =
                    new DossierPublishing<>(store.collection(kind), outbound, lineage, steps);
            UnpublishedSweep sweep = new UnpublishedSweep(
                    store.collection(kind).documents(), leases, (tenant, id) -> offer(kind.collection(), tenant, id));
            kinds.put(kind.collection(), publishing);
            sweeps.put(kind.collection(), sweep);
            Gauge.builder("calmdesk.dossier.unpublished.age", sweep, UnpublishedSweep::oldestSeconds)
                    .description("Seconds for which the longest waiting dossier has been seen unpublished")
                    .tag("collection", kind.collection())
                    .register(meters);
        }
        Gauge.builder("calmdesk.dossier.publisher.waiting", queue, FairQueue::size)
                .register(meters);
        this.failures = meters.counter("calmdesk.dossier.publisher.failures");
        store.onWritten(this::written);
    }

    private record Waiting(String collection, String id) {}

    /** Publishes until {@link #stop}. */
    public void start() {
        for (int i = 0; i < WORKERS; i++) {
            crew.start(this::work);
        }
        crew.start(this::sweep);
    }

    /** Ends what is in hand, or breaks it off after two seconds; the next start goes on there. */
    public void stop() {
        queue.close();
        crew.stop(Duration.ofSeconds(2));
    }

    private void written(WrittenDossier dossier) {
        if (kinds.containsKey(dossier.collection())) {
            offer(dossier.collection(), dossier.tenant(), dossier.id());
        }
    }

    private void offer(String collection, TenantId tenant, String id) {
        queue.offer(tenant, collection + "/" + id, new Waiting(collection, id));
    }

    private void work() throws InterruptedException {
        while (true) {
            FairQueue.Task<Waiting> task = queue.take();
            try {
                publish(task.what());
                outage.over();
            } catch (Outbound.Unreachable e) {
                if (!outage.lasts()) {
                    LOG.atWarn().addKeyValue("failure", Blame.of(e)).log("Kafka is away, facts wait");
                }
                outage.pause();
            } catch (RuntimeException e) {
                failed(task.what(), e);
            } finally {
                queue.done(task);
            }
        }
    }

    private void publish(Waiting dossier) throws InterruptedException {
        DossierPublishing<?, ?> publishing = kinds.get(dossier.collection());
        if (publishing != null) {
            publishing.publish(dossier.id());
        }
    }

    /** The sweep will offer it again; others go on. */
    private void failed(Waiting dossier, RuntimeException failure) throws InterruptedException {
        if (Outage.ofDatabase(failure)) {
            outage.pause();
            return;
        }
        failures.increment();
        LOG.atError()
                .addKeyValue("collection", dossier.collection())
                .addKeyValue("dossier", dossier.id())
                .addKeyValue("failure", Blame.of(failure))
                .log("a dossier's facts cannot be published");
    }

    private void sweep() throws InterruptedException {
        while (crew.rest(SWEEP)) {
            if (queue.size() < MOST_WAITING / 2) {
                sweeps.values().forEach(this::sweep);
            }
        }
    }

    private void sweep(UnpublishedSweep sweep) {
        try {
            sweep.next();
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("failure", Blame.of(e)).log("sweep for unpublished facts failed");
        }
    }
}
