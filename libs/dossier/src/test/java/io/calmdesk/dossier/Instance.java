package io.calmdesk.dossier;

import com.mongodb.client.MongoDatabase;
import io.calmdesk.dossier.engine.LaneLeases;
import io.calmdesk.dossier.errand.Errand;
import io.calmdesk.dossier.errand.ErrandFact;
import io.calmdesk.dossier.errand.Errands;
import io.calmdesk.dossier.publishing.KafkaOutbound;
import io.calmdesk.dossier.publishing.Publisher;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.dossier.store.Steps;
import io.calmdesk.dossier.waking.AlarmClock;
import io.calmdesk.kernel.Ids;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** One instance of a service that owns errands, with its engines; it can be stopped in order or left for dead. */
final class Instance {

    private final LaneLeases leases;
    private final KafkaOutbound outbound;
    private final Publisher publisher;
    private final AlarmClock<Errand, ErrandFact> alarm;
    private final Dossiers<Errand, ErrandFact> errands;

    Instance(MongoDatabase database, TestTopic topic, Errands kind, InstantSource clock, Steps steps) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        DossierStore store = new DossierStore(database);
        errands = store.open(kind);
        leases = new LaneLeases(database, Ids.next(), Duration.ofSeconds(1));
        outbound = new KafkaOutbound(topic.connection());
        publisher = new Publisher(store, List.of(kind), outbound, leases, meters, steps);
        alarm = new AlarmClock<>(store, kind, leases, clock, meters, steps);
        leases.start();
        publisher.start();
        alarm.start();
    }

    Dossiers<Errand, ErrandFact> errands() {
        return errands;
    }

    void abandon() {
        leases.abandon();
        publisher.stop();
        alarm.stop();
        outbound.close();
    }

    void stop() {
        publisher.stop();
        alarm.stop();
        leases.stop();
        outbound.close();
    }
}
