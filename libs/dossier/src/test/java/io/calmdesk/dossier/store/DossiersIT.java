package io.calmdesk.dossier.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Decision;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.dossier.errand.Errand;
import io.calmdesk.dossier.errand.ErrandFact;
import io.calmdesk.dossier.errand.ErrandFact.Noted;
import io.calmdesk.dossier.errand.Errands;
import io.calmdesk.kernel.Conflict;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.NotFound;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.testing.StandardTenants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DossiersIT {

    static final TenantId RESTAURANT = StandardTenants.RESTAURANT.id();
    static final TenantId HOTEL = StandardTenants.HOTEL.id();
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    static TestDatabase test;
    static MongoDatabase database;
    static Dossiers<Errand, ErrandFact> errands;

    @BeforeAll
    static void connect() {
        test = new TestDatabase();
        database = test.database();
        DossierStore store = new DossierStore(database);
        Errands kind = new Errands("errands", "none");
        store.collection(kind).declareIndexes();
        errands = store.open(kind);
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    final String id = Ids.next();

    @Test
    void keepsWhatWasCreatedAndChanged() {
        begin();
        Dossier<Errand> changed = errands.change(RESTAURANT, id, act(5), it -> Errands.note(it, "bread too", NOON));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(errands.get(RESTAURANT, id)).isEqualTo(changed);
        assertThat(errands.history(RESTAURANT, id, 0, 10))
                .extracting(RecordedFact::number, RecordedFact::type, RecordedFact::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, "begun", "wang"),
                        org.assertj.core.groups.Tuple.tuple(2L, "noted", "wang"));
    }

    @Test
    @Tag("R-003")
    void anotherTenantsDossierIsNotThere() {
        begin();

        assertThat(errands.find(HOTEL, id)).isEmpty();
        assertThat(errands.hasFactUnder(HOTEL, id, "c")).isFalse();
        assertThatThrownBy(() -> errands.history(HOTEL, id, 0, 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> errands.change(HOTEL, id, act(1), it -> Errands.note(it, "mine", NOON)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> errands.create(HOTEL, id, act(1), Errands.begin("theirs", NOON)))
                .isInstanceOf(NotFound.class);
        assertThat(errands.get(RESTAURANT, id).version()).isEqualTo(1);
    }

    @Test
    void creatingAgainAnswersWhatIsStored() {
        begin();

        Dossier<Errand> again = errands.create(RESTAURANT, id, act(9), Errands.begin("other", NOON));

        assertThat(again.state().title()).isEqualTo("milk");
        assertThat(errands.history(RESTAURANT, id, 0, 10)).hasSize(1);
    }

    @Test
    void aStaleVersionIsRefusedWithTheCurrentOne() {
        begin();
        errands.change(RESTAURANT, id, act(1), it -> Errands.note(it, "a", NOON));

        assertThatThrownBy(() ->
                        errands.change(RESTAURANT, id, act(2), OptionalLong.of(1), it -> Errands.note(it, "b", NOON)))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refused -> assertThat(refused.details()).isEqualTo(Map.of("currentVersion", 2L)));
    }

    @Test
    void aRaceLostBetweenReadingAndWritingIsRefusedWhenAVersionWasExpected() {
        begin();

        assertThatThrownBy(() -> errands.change(RESTAURANT, id, act(2), OptionalLong.of(1), it -> {
                    errands.change(RESTAURANT, id, act(1), other -> Errands.note(other, "first", NOON));
                    return Errands.note(it, "second", NOON);
                }))
                .isInstanceOf(Conflict.class);
        assertThat(errands.get(RESTAURANT, id).version()).isEqualTo(2);
    }

    @Test
    void racingWritersLoseNoFact() throws Exception {
        begin();
        List<Future<Dossier<Errand>>> writers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                String text = "note " + i;
                writers.add(threads.submit(
                        () -> errands.change(RESTAURANT, id, act(1), it -> Errands.note(it, text, NOON))));
            }
        }
        for (Future<Dossier<Errand>> writer : writers) {
            writer.get();
        }

        assertThat(errands.get(RESTAURANT, id).state().notes()).isEqualTo(4);
        assertThat(errands.history(RESTAURANT, id, 0, 10)).hasSize(5);
    }

    @Test
    void recordedAtNeverRunsBackwards() {
        begin();
        errands.change(RESTAURANT, id, act(60), it -> Errands.note(it, "later", NOON));
        errands.change(RESTAURANT, id, act(-60), it -> Errands.note(it, "clock set back", NOON));

        assertThat(errands.history(RESTAURANT, id, 0, 10))
                .extracting(RecordedFact::recordedAt)
                .isSorted();
    }

    @Test
    void aRepeatUnderTheSameClaimChangesNothing() {
        begin();
        Act act = new Act("wang", NOON, "claim-1");
        errands.change(RESTAURANT, id, act, it -> Errands.note(it, "once", NOON));
        Dossier<Errand> again = errands.change(RESTAURANT, id, act, it -> Errands.note(it, "twice", NOON));

        assertThat(again.version()).isEqualTo(2);
        assertThat(errands.hasFactUnder(RESTAURANT, id, "claim-1")).isTrue();
        assertThat(errands.hasFactUnder(RESTAURANT, id, "claim-2")).isFalse();
    }

    @Test
    void whatIsDecidedWithoutFactsIsNotStored() {
        begin();

        Dossier<Errand> same = errands.change(
                RESTAURANT, id, act(1), it -> Decision.unchanged(it.state().noted()));

        assertThat(same.version()).isEqualTo(1);
        assertThat(errands.get(RESTAURANT, id).state().notes()).isZero();
    }

    @Test
    void marksWhatEnginesAskFor() {
        begin();
        errands.change(RESTAURANT, id, act(1), it -> Errands.promise(it, "call", NOON.plusSeconds(60), NOON));

        assertThat(raw())
                .containsEntry("unpublished", Lanes.of(id))
                .containsEntry("lane", Lanes.of(id))
                .containsEntry("published", 0L)
                .containsEntry("wakeRank", 1)
                .containsEntry("wakeAt", java.util.Date.from(NOON.plusSeconds(60)));

        errands.change(RESTAURANT, id, act(2), it -> Errands.keep(it, "call", NOON));

        assertThat(raw()).doesNotContainKey("wakeAt");
    }

    @Test
    void factsKeepTextToTheCharacter() {
        begin();
        String text = "你好 😀\r\n مرحبا e\u0301 \u202E";
        errands.change(
                RESTAURANT,
                id,
                act(1),
                it -> Decision.of(it.state(), NOON, (ErrandFact) new Noted(text, Map.of("a.b", "c"))));

        assertThat(errands.history(RESTAURANT, id, 1, 1).getFirst().fact())
                .isEqualTo(new Noted(text, Map.of("a.b", "c")));
    }

    private void begin() {
        errands.create(RESTAURANT, id, act(0), Errands.begin("milk", NOON));
    }

    private Document raw() {
        return Objects.requireNonNull(
                database.getCollection("errands").find(eq("_id", id)).first());
    }

    private static Act act(int seconds) {
        return new Act("wang", NOON.plusSeconds(seconds));
    }
}
