package io.calmdesk.dossier.autoconfigure;

import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.auditing.Auditor;
import io.calmdesk.dossier.engine.LaneLeases;
import io.calmdesk.dossier.publishing.KafkaOutbound;
import io.calmdesk.dossier.publishing.Publisher;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Steps;
import io.calmdesk.dossier.waking.AlarmClock;
import io.calmdesk.kernel.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/** Starts the engines when a service has a kind of dossier, and stops them before the database is let go. */
final class DossierEngines implements SmartLifecycle {

    private final boolean enabled;
    private final DossierStore store;
    private final ObjectProvider<DossierKind<?, ?>> kinds;
    private final Map<String, Object> kafka;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final String service;
    private final Deque<Runnable> stops = new ArrayDeque<>();
    private volatile boolean running;

    DossierEngines(
            boolean enabled,
            DossierStore store,
            ObjectProvider<DossierKind<?, ?>> kinds,
            Map<String, Object> kafka,
            InstantSource clock,
            MeterRegistry meters,
            String service) {
        this.enabled = enabled;
        this.store = store;
        this.kinds = kinds;
        this.kafka = kafka;
        this.clock = clock;
        this.meters = meters;
        this.service = service;
    }

    @Override
    public void start() {
        List<DossierKind<?, ?>> all = kinds.stream().toList();
        running = true;
        if (!enabled || all.isEmpty()) {
            return;
        }
        LaneLeases leases = new LaneLeases(store.database(), service + "/" + Ids.next());
        leases.start();
        stops.push(leases::stop);
        KafkaOutbound outbound = new KafkaOutbound(kafka);
        stops.push(outbound::close);
        Publisher publisher = new Publisher(store, all, outbound, leases, meters, Steps.UNDISTURBED);
        publisher.start();
        stops.push(publisher::stop);
        all.forEach(kind -> watch(kind, leases));
    }

    private <S, F> void watch(DossierKind<S, F> kind, LaneLeases leases) {
        AlarmClock<S, F> alarm = new AlarmClock<>(store, kind, leases, clock, meters, Steps.UNDISTURBED);
        alarm.start();
        stops.push(alarm::stop);
        Auditor<S, F> auditor = new Auditor<>(store, kind, leases, meters);
        auditor.start();
        stops.push(auditor::stop);
    }

    @Override
    public void stop() {
        while (!stops.isEmpty()) {
            stops.pop().run();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DossierPreparation.PHASE + 1;
    }
}
