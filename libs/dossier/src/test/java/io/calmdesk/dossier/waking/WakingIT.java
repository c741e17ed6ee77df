package io.calmdesk.dossier.waking;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.dossier.errand.Errand;
import io.calmdesk.dossier.errand.ErrandFact;
import io.calmdesk.dossier.errand.ErrandFact.Missed;
import io.calmdesk.dossier.errand.Errands;
import io.calmdesk.dossier.store.Crash;
import io.calmdesk.dossier.store.CrashingAt;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.dossier.store.Lanes;
import io.calmdesk.dossier.store.Steps;
import io.calmdesk.dossier.store.TestDatabase;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.testing.StandardTenants;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WakingIT {

    static final TenantId RESTAURANT = StandardTenants.RESTAURANT.id();
    static final TenantId HOTEL = StandardTenants.HOTEL.id();
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(3600);
    static final Set<Integer> ALL_LANES =
            IntStream.range(0, Lanes.COUNT).boxed().collect(Collectors.toSet());
    static final Errands KIND = new Errands("errands", "none");

    static TestDatabase test;
    static DossierStore store;
    static Dossiers<Errand, ErrandFact> errands;
    static DueDossiers due;

    @BeforeAll
    static void open() {
        test = new TestDatabase();
        store = new DossierStore(test.database());
        store.collection(KIND).declareIndexes();
        errands = store.open(KIND);
        due = new DueDossiers(store.collection(KIND).documents(), KIND.shape());
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    @BeforeEach
    void empty() {
        store.collection(KIND).documents().deleteMany(new Document());
    }

    @Test
    void findsWhatIsDueAndNothingElse() {
        promised(RESTAURANT, Errand.Urgency.LOW, LATER);
        promised(RESTAURANT, Errand.Urgency.LOW, LATER.plusSeconds(1));
        errands.create(HOTEL, Ids.next(), new Act("wang", NOON), Errands.begin("sleeps for good", NOON));

        assertThat(due.earliest()).contains(LATER);
        assertThat(due.tenants(LATER.minusMillis(1))).isEmpty();
        assertThat(due.tenants(LATER)).containsExactly(RESTAURANT);
        assertThat(due.of(RESTAURANT, LATER, ALL_LANES, 10)).hasSize(1);
        assertThat(due.of(HOTEL, LATER, ALL_LANES, 10)).isEmpty();
        assertThat(due.oldest(LATER, ALL_LANES, 10)).hasSize(1);
        assertThat(due.oldest(LATER, Set.of(), 10)).isEmpty();
    }

    @Test
    void takesTheLowestRankFirstAndThenTheLongestDue() {
        String low = promised(RESTAURANT, Errand.Urgency.LOW, NOON.plusSeconds(1));
        String high = promised(RESTAURANT, Errand.Urgency.HIGH, NOON.plusSeconds(3));
        String higher = promised(RESTAURANT, Errand.Urgency.HIGH, NOON.plusSeconds(2));

        assertThat(due.of(RESTAURANT, LATER, ALL_LANES, 10))
                .extracting(it -> it.getString("_id"))
                .containsExactly(higher, high, low);
    }

    @Test
    void everyQuestionIsAnsweredByAnIndex() {
        for (int i = 0; i < 50; i++) {
            promised(i % 2 == 0 ? RESTAURANT : HOTEL, Errand.Urgency.LOW, NOON.plusSeconds(i));
        }
        Document tenants = store.collection(KIND)
                .documents()
                .aggregate(DueDossiers.EARLIEST_BY_TENANT)
                .hint(DueDossiers.TENANT_TIME)
                .explain();

        assertThat(tenants.toJson()).contains("DISTINCT_SCAN").doesNotContain("COLLSCAN");
    }

    @Test
    void aDoubleWakeTakesEffectOnce() {
        String id = promised(RESTAURANT, Errand.Urgency.LOW, NOON.plusSeconds(1));
        Document read = due.of(RESTAURANT, LATER, ALL_LANES, 1).getFirst();

        waking(Steps.UNDISTURBED).wake(read, LATER);
        waking(Steps.UNDISTURBED).wake(read, LATER);

        assertThat(missed(id)).hasSize(1);
    }

    @Test
    void brokenOffAfterAnyStepAWakeUpIsNeitherMissedNorDoubled() {
        int crashes = 0;
        for (int step = 0; step < 3; step++) {
            String id = promised(RESTAURANT, Errand.Urgency.LOW, NOON.plusSeconds(1));
            try {
                wakeAll(new CrashingAt(step));
            } catch (Crash e) {
                crashes++;
            }
            wakeAll(Steps.UNDISTURBED);

            assertThat(missed(id)).as("broken off after step %s", step).hasSize(1);
            assertThat(due.tenants(LATER)).isEmpty();
        }
        assertThat(crashes).isEqualTo(2);
    }

    @Test
    void aCommandThatWasFasterWins() {
        String id = promised(RESTAURANT, Errand.Urgency.LOW, NOON.plusSeconds(1));
        Document read = due.of(RESTAURANT, LATER, ALL_LANES, 1).getFirst();
        errands.change(RESTAURANT, id, new Act("wang", NOON), it -> Errands.keep(it, "call", NOON));

        waking(Steps.UNDISTURBED).wake(read, LATER);

        assertThat(missed(id)).isEmpty();
    }

    @Test
    void aMarkThatIsNotWhatTheStateSaysIsCorrected() {
        String id = promised(RESTAURANT, Errand.Urgency.LOW, LATER.plusSeconds(60));
        store.collection(KIND).documents().updateOne(eq("_id", id), Updates.set("wakeAt", Date.from(NOON)));

        wakeAll(Steps.UNDISTURBED);

        Document stored = Objects.requireNonNull(
                store.collection(KIND).documents().find(eq("_id", id)).first());
        assertThat(stored.getDate("wakeAt").toInstant()).isEqualTo(LATER.plusSeconds(60));
        assertThat(stored.getLong("version")).isEqualTo(2);
    }

    private void wakeAll(Steps steps) {
        due.of(RESTAURANT, LATER, ALL_LANES, 10).forEach(it -> waking(steps).wake(it, LATER));
    }

    private static Waking<Errand, ErrandFact> waking(Steps steps) {
        return new Waking<>(store.collection(KIND), steps);
    }

    private static String promised(TenantId tenant, Errand.Urgency urgency, Instant dueAt) {
        String id = Ids.next();
        Act act = new Act("wang", NOON);
        errands.create(tenant, id, act, Errands.begin("milk", urgency, NOON));
        errands.change(tenant, id, act, it -> Errands.promise(it, "call", dueAt, NOON));
        return id;
    }

    private static List<RecordedFact<ErrandFact>> missed(String id) {
        return errands.history(RESTAURANT, id, 0, 100).stream()
                .filter(fact -> fact.fact() instanceof Missed)
                .toList();
    }
}
