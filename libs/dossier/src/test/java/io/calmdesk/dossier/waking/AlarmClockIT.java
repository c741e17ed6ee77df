package io.calmdesk.dossier.waking;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.engine.LaneLeases;
import io.calmdesk.dossier.errand.Errand;
import io.calmdesk.dossier.errand.ErrandFact;
import io.calmdesk.dossier.errand.Errands;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.dossier.store.Steps;
import io.calmdesk.dossier.store.TestDatabase;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.testing.SettableClock;
import io.calmdesk.testing.StandardTenants;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlarmClockIT {

    static final TenantId RESTAURANT = StandardTenants.RESTAURANT.id();
    static final TenantId HOTEL = StandardTenants.HOTEL.id();
    static final Duration SOON = Duration.ofSeconds(20);

    final TestDatabase test = new TestDatabase();
    final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    final List<String> woken = Collections.synchronizedList(new ArrayList<>());
    final DossierStore store = new DossierStore(test.database());
    final LaneLeases leases = new LaneLeases(test.database(), "me");
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final WatchedErrands kind = new WatchedErrands();
    final Dossiers<Errand, ErrandFact> errands = store.open(kind);
    final AlarmClock<Errand, ErrandFact> alarm =
            new AlarmClock<>(store, kind, leases, clock, meters, Steps.UNDISTURBED);

    /** Errands that say when they are woken, and some that cannot be. */
    final class WatchedErrands extends Errands {

        WatchedErrands() {
            super("errands", "none");
        }

        @Override
        public Decision<Errand, ErrandFact> wake(Dossier<Errand> errand, Instant now) {
            switch (errand.state().title()) {
                case "poison" -> throw new IllegalStateException("cannot be woken");
                case "idle" -> {
                    return Decision.unchanged(errand.state());
                }
                default -> woken.add(errand.state().title());
            }
            return super.wake(errand, now);
        }
    }

    @BeforeEach
    void start() {
        store.collection(kind).declareIndexes();
        leases.start();
        alarm.start();
    }

    @AfterEach
    void stop() {
        alarm.stop();
        leases.stop();
        test.close();
    }

    @Test
    void wakesAtTheMomentAndNotBefore() {
        promised(RESTAURANT, "milk", Duration.ofSeconds(10));
        await().during(Duration.ofMillis(700)).until(woken::isEmpty);

        clock.advance(Duration.ofSeconds(10));
        alarm.nudge();

        await().atMost(SOON).until(() -> woken.equals(List.of("milk")));
    }

    @Test
    void whatFallsDueAtOnceIsWokenByTheWriteItself() {
        alarm.stop();
        DossierStore own = new DossierStore(test.database());
        Dossiers<Errand, ErrandFact> written = own.open(kind);
        AlarmClock<Errand, ErrandFact> sleeper =
                new AlarmClock<>(own, kind, leases, clock, meters, Steps.UNDISTURBED, Duration.ofMinutes(10));
        sleeper.start();
        try {
            // After the first, the clock has looked in vain and sleeps; only a write can wake it.
            for (int i = 0; i < 4; i++) {
                String id = promised(written, RESTAURANT, "milk", Duration.ZERO);
                await().atMost(SOON)
                        .until(() -> errands.get(RESTAURANT, id).state().missed() == 1);
                await().during(Duration.ofMillis(100)).until(() -> true);
            }
        } finally {
            sleeper.stop();
        }
    }

    @Test
    void whatANewerReleaseWroteIsLeftToIt() {
        String id = promised(RESTAURANT, "milk", Duration.ofSeconds(10));
        var documents = store.collection(kind).documents();
        documents.updateOne(eq("_id", id), Updates.set("shape", 2));
        String other = promised(RESTAURANT, "honey", Duration.ofSeconds(10));

        clock.advance(Duration.ofSeconds(10));
        alarm.nudge();

        await().atMost(SOON).until(() -> errands.get(RESTAURANT, other).state().missed() == 1);
        await().during(Duration.ofSeconds(1)).until(() -> woken.equals(List.of("honey")));
        assertThat(meters.get("calmdesk.dossier.wake.failures").counter().count())
                .isZero();
        documents.updateOne(eq("_id", id), Updates.set("shape", 1));
        await().atMost(SOON).until(() -> errands.get(RESTAURANT, id).state().missed() == 1);
    }

    @Test
    void severalMarksOfOneDossierAreToldOneAfterTheOther() {
        String id = promised(RESTAURANT, "milk", Duration.ofSeconds(1));
        promise(RESTAURANT, id, Duration.ofSeconds(2));
        promise(RESTAURANT, id, Duration.ofSeconds(3));
        clock.advance(Duration.ofSeconds(5));

        await().atMost(SOON).until(() -> errands.get(RESTAURANT, id).state().missed() == 3);
    }

    @Test
    void aPoisonDossierIsSetAsideVisiblyAndOthersGoOn() {
        String poison = promised(RESTAURANT, "poison", Duration.ofSeconds(1));
        promised(RESTAURANT, "idle", Duration.ofSeconds(1));
        promised(RESTAURANT, "milk", Duration.ofSeconds(2));
        clock.advance(Duration.ofSeconds(5));

        await().atMost(SOON).until(() -> woken.equals(List.of("milk")));
        await().atMost(SOON)
                .until(() -> meters.get("calmdesk.dossier.wake.parked").gauge().value() == 2);
        Document note = test.database()
                .getCollection("parked")
                .find(eq("_id.dossier", poison))
                .first();
        assertThat(note).containsEntry("failure", "java.lang.IllegalStateException");

        // A command on it is reason enough to try again.
        errands.change(
                RESTAURANT,
                poison,
                new Act("wang", clock.instant()),
                it -> Decision.of(
                        new Errand("healed", Errand.Urgency.LOW, it.state().open(), 0, 0, null),
                        clock.instant(),
                        (ErrandFact) new ErrandFact.Noted("healed", java.util.Map.of())));
        await().atMost(SOON).until(() -> woken.contains("healed"));
        await().atMost(SOON)
                .until(() -> meters.get("calmdesk.dossier.wake.parked").gauge().value() == 1);
    }

    @Test
    void oneTenantsBacklogDoesNotDelayAnother() {
        for (int i = 0; i < 600; i++) {
            promised(RESTAURANT, "flood", Duration.ofSeconds(1));
        }
        String quiet = promised(HOTEL, "quiet", Duration.ofSeconds(2));
        clock.advance(Duration.ofSeconds(5));
        alarm.nudge();

        await().atMost(SOON).until(() -> errands.get(HOTEL, quiet).state().missed() == 1);
        // Longest due first would have served the whole flood before it.
        assertThat(woken.indexOf("quiet")).isBetween(0, 450);
        await().atMost(SOON)
                .until(() -> store.collection(kind).documents().countDocuments(eq("state.missed", 1)) == 601);
        assertThat(woken).hasSizeLessThan(620);
    }

    private String promised(TenantId tenant, String title, Duration in) {
        return promised(errands, tenant, title, in);
    }

    private String promised(Dossiers<Errand, ErrandFact> written, TenantId tenant, String title, Duration in) {
        String id = Ids.next();
        Instant now = clock.instant();
        written.create(tenant, id, new Act("wang", now), Errands.begin(title, now));
        promise(written, tenant, id, in);
        return id;
    }

    private void promise(TenantId tenant, String id, Duration in) {
        promise(errands, tenant, id, in);
    }

    private void promise(Dossiers<Errand, ErrandFact> written, TenantId tenant, String id, Duration in) {
        Instant now = clock.instant();
        written.change(tenant, id, new Act("wang", now), it -> Errands.promise(it, "in " + in, now.plus(in), now));
    }
}
