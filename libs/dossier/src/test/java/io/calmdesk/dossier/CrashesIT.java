package io.calmdesk.dossier;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.calmdesk.dossier.errand.Errand;
import io.calmdesk.dossier.errand.ErrandFact;
import io.calmdesk.dossier.errand.ErrandFact.Kept;
import io.calmdesk.dossier.errand.ErrandFact.Missed;
import io.calmdesk.dossier.errand.ErrandFact.Promised;
import io.calmdesk.dossier.errand.Errands;
import io.calmdesk.dossier.reading.FactListeners;
import io.calmdesk.dossier.reading.FactSubscription;
import io.calmdesk.dossier.reading.ReceivedFact;
import io.calmdesk.dossier.store.CrashingAt;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.dossier.store.Steps;
import io.calmdesk.dossier.store.TestDatabase;
import io.calmdesk.kernel.Conflict;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.testing.SettableClock;
import io.calmdesk.testing.StandardTenants;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any sequence of commands, by racing callers who repeat themselves, on two instances that die between any two steps
 * and are replaced: no fact is lost, readers get the first copy of each number in order, and what falls due takes
 * effect exactly once.
 */
class CrashesIT {

    static final List<TenantId> TENANTS = List.of(StandardTenants.RESTAURANT.id(), StandardTenants.HOTEL.id());
    static final int DOSSIERS = 10;
    static final int COMMANDS = 120;

    final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    final Map<String, List<Long>> applied = new ConcurrentHashMap<>();
    final Map<String, List<String>> acknowledged = new ConcurrentHashMap<>();
    final Set<String> created = ConcurrentHashMap.newKeySet();
    final List<String> ids = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261123, 7_777_777})
    void nothingIsLostOrDoubledWhateverDiesWhen(long seed) throws Exception {
        Random random = new Random(seed);
        try (TestDatabase test = new TestDatabase();
                TestTopic topic = new TestTopic()) {
            Errands kind = new Errands("errands", topic.name());
            new DossierStore(test.database()).collection(kind).declareIndexes();
            FactListeners listeners = listen(test, topic, seed);
            int deaths = live(random, test, topic, kind);

            Instance last = new Instance(test.database(), topic, kind, clock, Steps.UNDISTURBED);
            clock.advance(Duration.ofDays(1));
            var errands = test.database().getCollection("errands");
            await("seed " + seed)
                    .atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(errands.find(or(exists("wakeAt"), exists("unpublished")))
                                    .map(Document::toJson))
                            .isEmpty());
            assertThat(deaths).as("seed %s", seed).isPositive();
            verify(last.errands(), topic, seed);
            last.stop();
            listeners.stop();
        }
    }

    private FactListeners listen(TestDatabase test, TestTopic topic, long seed) {
        FactSubscription subscription = FactSubscription.named("reader-" + seed, topic.name());
        for (String type : List.of("begun", "noted", "promised", "kept", "missed")) {
            subscription.on("calmdesk.errand." + type + ".v1", this::apply);
        }
        FactListeners listeners = new FactListeners(
                "test-" + Ids.next(), topic.connection(), test.database(), clock, new SimpleMeterRegistry());
        listeners.start(List.of(subscription));
        return listeners;
    }

    private void apply(ReceivedFact fact) {
        applied.computeIfAbsent(fact.dossierId(), _ -> new ArrayList<>()).add(fact.number());
    }

    /** Commands from four callers while instances die; how many died. */
    private int live(Random random, TestDatabase test, TestTopic topic, Errands kind) throws Exception {
        CrashingAt[] fates = new CrashingAt[2];
        Instance[] instances = new Instance[2];
        for (int i = 0; i < DOSSIERS; i++) {
            ids.add(Ids.next());
        }
        int deaths = 0;
        List<Future<?>> calls = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < COMMANDS; i++) {
                for (int k = 0; k < 2; k++) {
                    if (fates[k] == null || fates[k].dead()) {
                        if (fates[k] != null) {
                            instances[k].abandon();
                            deaths++;
                        }
                        fates[k] = new CrashingAt(10 + random.nextInt(90));
                        instances[k] = new Instance(test.database(), topic, kind, clock, fates[k]);
                    }
                }
                // One in three is written by a process whose engines are not told: the sweeps have to find it.
                int by = random.nextInt(3);
                Dossiers<Errand, ErrandFact> errands =
                        by == 2 ? new DossierStore(test.database()).open(kind) : instances[by].errands();
                long choice = random.nextLong();
                calls.add(callers.submit(() -> command(errands, new Random(choice))));
                if (random.nextInt(4) == 0) {
                    clock.advance(Duration.ofSeconds(random.nextInt(30)));
                }
                Thread.sleep(random.nextInt(20));
            }
        }
        for (Future<?> call : calls) {
            call.get();
        }
        for (Instance instance : instances) {
            instance.abandon();
        }
        return deaths;
    }

    private void command(Dossiers<Errand, ErrandFact> errands, Random random) {
        int which = random.nextInt(DOSSIERS);
        String id = ids.get(which);
        TenantId tenant = TENANTS.get(which % TENANTS.size());
        Instant now = clock.instant();
        String claim = Ids.next();
        Act act = new Act("wang", now, claim);
        errands.create(tenant, id, new Act("wang", now), Errands.begin("errand " + which, now));
        created.add(id);
        int kind = random.nextInt(3);
        String label = "promise " + random.nextInt(8) + " of " + claim;
        Duration allowance = Duration.ofSeconds(random.nextInt(120));
        // A caller who heard nothing repeats the request under the same claim.
        for (int i = 0; i <= random.nextInt(2); i++) {
            try {
                errands.change(tenant, id, act, it -> switch (kind) {
                    case 0 -> Errands.note(it, "note", now);
                    case 1 -> Errands.promise(it, label, now.plus(allowance), now);
                    default ->
                        it.state().open().isEmpty()
                                ? Decision.unchanged(it.state())
                                : Errands.keep(it, it.state().open().getFirst().label(), now);
                });
            } catch (Conflict lost) {
                return;
            }
        }
        if (kind != 2) {
            acknowledged
                    .computeIfAbsent(id, _ -> new java.util.concurrent.CopyOnWriteArrayList<>())
                    .add(claim);
        }
    }

    private void verify(Dossiers<Errand, ErrandFact> errands, TestTopic topic, long seed) {
        Map<String, List<Long>> published = firstCopies(topic);
        for (int i = 0; i < DOSSIERS; i++) {
            String id = ids.get(i);
            TenantId tenant = TENANTS.get(i % TENANTS.size());
            if (!created.contains(id)) {
                // No command came by it.
                continue;
            }
            Dossier<Errand> errand = errands.get(tenant, id);
            List<RecordedFact<ErrandFact>> facts = errands.history(tenant, id, 0, 10_000);
            List<Long> all = LongStream.rangeClosed(1, errand.version()).boxed().toList();
            String what = "seed " + seed + ", dossier " + i;

            assertThat(facts).as(what).extracting(RecordedFact::number).isEqualTo(all);
            assertThat(facts).as(what).extracting(RecordedFact::recordedAt).isSorted();
            assertThat(errands.firstBroken(tenant, id)).as(what).isEmpty();
            assertThat(facts.stream().map(RecordedFact::claim).filter(it -> it != null))
                    .as(what)
                    .doesNotHaveDuplicates()
                    .containsAll(acknowledged.getOrDefault(id, List.of()));
            assertThat(published.get(id)).as(what).isEqualTo(all);
            assertPromises(facts, errand, what);
            await(what)
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(applied.get(id)).isEqualTo(all));
        }
    }

    private static void assertPromises(List<RecordedFact<ErrandFact>> facts, Dossier<Errand> errand, String what) {
        Map<String, Integer> ends = new HashMap<>();
        int missed = 0;
        for (RecordedFact<ErrandFact> fact : facts) {
            switch (fact.fact()) {
                case Promised promised -> ends.put(promised.label(), 0);
                case Kept kept -> ends.merge(kept.label(), 1, Integer::sum);
                case Missed late -> {
                    ends.merge(late.label(), 1, Integer::sum);
                    missed++;
                    assertThat(fact.recordedAt()).as(what).isAfterOrEqualTo(late.dueAt());
                }
                default -> {}
            }
        }
        assertThat(ends.values())
                .as(what + ": each promise is kept or missed, once")
                .allMatch(times -> times == 1);
        assertThat(errand.state().missed()).as(what).isEqualTo(missed);
    }

    private static Map<String, List<Long>> firstCopies(TestTopic topic) {
        Map<String, List<Long>> first = new HashMap<>();
        for (ConsumerRecord<String, String> record : topic.records()) {
            ReceivedFact fact = ReceivedFact.of(record);
            List<Long> numbers = first.computeIfAbsent(fact.dossierId(), _ -> new ArrayList<>());
            if (!numbers.contains(fact.number())) {
                numbers.add(fact.number());
            }
        }
        return first;
    }
}
