package io.calmdesk.dossier.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.dossier.errand.Errand;
import io.calmdesk.dossier.errand.ErrandFact;
import io.calmdesk.dossier.errand.Errands;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.kernel.Unavailable;
import io.calmdesk.testing.StandardTenants;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagingIT {

    static final TenantId RESTAURANT = StandardTenants.RESTAURANT.id();
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Errands KIND = new Errands("errands", "none");

    static TestDatabase test;
    static DossierStore store;
    static Dossiers<Errand, ErrandFact> errands;

    final String id = Ids.next();

    @BeforeAll
    static void open() {
        test = new TestDatabase();
        store = new DossierStore(test.database());
        errands = store.open(KIND);
    }

    @AfterAll
    static void drop() {
        test.close();
    }

    @Test
    void aLongHistoryIsReadAsIfItWereInOnePiece() {
        begin(250, "n");
        publish(250);
        paging(Steps.UNDISTURBED).page(id);
        note("last");

        assertThat(inline()).hasSize(51);
        assertThat(numbers(0, 1000)).isEqualTo(range(1, 251));
        assertThat(errands.firstBroken(RESTAURANT, id)).isEmpty();
        Random random = new Random(42);
        for (int i = 0; i < 20; i++) {
            long after = random.nextLong(260);
            int limit = 1 + random.nextInt(120);
            assertThat(numbers(after, limit))
                    .as("after %s, limit %s", after, limit)
                    .isEqualTo(range(after + 1, Math.min(251, after + limit)));
        }
    }

    @Test
    void unpublishedFactsAndTheLastOneStayInline() {
        begin(201, "n");
        publish(150);
        paging(Steps.UNDISTURBED).page(id);
        assertThat(inline()).hasSize(101);

        publish(201);
        paging(Steps.UNDISTURBED).page(id);
        assertThat(inline()).hasSize(1);
    }

    @Test
    void heavyFactsMoveBeforeTheirRangeIsFull() {
        begin(20, "x".repeat(8_000));
        publish(20);
        paging(Steps.UNDISTURBED).page(id);
        note("after");
        publish(21);

        assertThat(inline()).hasSize(2);
        assertThat(numbers(0, 100)).isEqualTo(range(1, 21));
        assertThat(errands.firstBroken(RESTAURANT, id)).isEmpty();
    }

    @Test
    void brokenOffBetweenWritingAndPullingNothingIsLostOrDoubled() {
        begin(150, "n");
        publish(150);
        Steps crash = step -> {
            if (step.equals("page written")) {
                throw new AssertionError("crash");
            }
        };
        assertThatThrownBy(() -> paging(crash).page(id)).isInstanceOf(AssertionError.class);
        assertThat(numbers(0, 1000)).isEqualTo(range(1, 150));

        paging(Steps.UNDISTURBED).page(id);

        assertThat(inline()).hasSize(50);
        assertThat(numbers(0, 1000)).isEqualTo(range(1, 150));
    }

    @Test
    void aClaimIsKnownWhenItsFactHasMovedToAPage() {
        begin(1, "n");
        errands.change(RESTAURANT, id, new Act("wang", NOON, "claim-7"), it -> Errands.note(it, "claimed", NOON));
        for (int i = 0; i < 110; i++) {
            note("n" + i);
        }
        publish(112);
        paging(Steps.UNDISTURBED).page(id);

        assertThat(errands.hasFactUnder(RESTAURANT, id, "claim-7")).isTrue();
        assertThat(errands.hasFactUnder(RESTAURANT, id, "claim-8")).isFalse();
    }

    @Test
    void fourMegabytesOfUnpublishedFactsAreRefusedUntilTheyArePublished() {
        begin(1, "n");
        String text = "x".repeat(1_000_000);
        for (int i = 0; i < 5; i++) {
            note(text);
        }

        assertThatThrownBy(() -> note("more")).isInstanceOf(Unavailable.class);

        publish(6);
        note("more");
        assertThat(errands.get(RESTAURANT, id).version()).isEqualTo(7);
    }

    private void begin(int facts, String text) {
        errands.create(RESTAURANT, id, new Act("wang", NOON), Errands.begin("milk", NOON));
        for (int i = 1; i < facts; i++) {
            note(text);
        }
    }

    private void note(String text) {
        errands.change(RESTAURANT, id, new Act("wang", NOON), it -> Errands.note(it, text, NOON));
    }

    private void publish(long number) {
        test.database().getCollection("errands").updateOne(eq("_id", id), Updates.set("published", number));
    }

    private static Paging paging(Steps steps) {
        return new Paging(store.collection(KIND), steps);
    }

    private List<Document> inline() {
        Document dossier =
                test.database().getCollection("errands").find(eq("_id", id)).first();
        return Objects.requireNonNull(dossier).getList("facts", Document.class);
    }

    private List<Long> numbers(long after, int limit) {
        return errands.history(RESTAURANT, id, after, limit).stream()
                .map(RecordedFact::number)
                .toList();
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
