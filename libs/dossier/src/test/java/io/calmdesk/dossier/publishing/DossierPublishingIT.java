package io.calmdesk.dossier.publishing;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.dossier.errand.Errand;
import io.calmdesk.dossier.errand.ErrandFact;
import io.calmdesk.dossier.errand.Errands;
import io.calmdesk.dossier.store.Crash;
import io.calmdesk.dossier.store.CrashingAt;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.dossier.store.Steps;
import io.calmdesk.dossier.store.TestDatabase;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.testing.StandardTenants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DossierPublishingIT {

    static final TenantId RESTAURANT = StandardTenants.RESTAURANT.id();
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Errands KIND = new Errands("errands", "facts");

    static TestDatabase test;
    static DossierStore store;
    static Dossiers<Errand, ErrandFact> errands;

    final String id = Ids.next();
    final List<OutboundRecord> sent = new ArrayList<>();

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
    void sendsEveryFactOnceInOrderAndTakesTheMarkAway() throws Exception {
        begin(7);
        publishing(Steps.UNDISTURBED).publish(id);

        assertThat(numbersSent()).isEqualTo(range(1, 7));
        assertThat(raw()).containsEntry("published", 7L).doesNotContainKey("unpublished");
    }

    @Test
    void theEnvelopeCarriesWhatReadersNeed() throws Exception {
        begin(2);
        publishing(Steps.UNDISTURBED).publish(id);

        OutboundRecord second = sent.get(1);
        assertThat(second.key()).isEqualTo(id);
        assertThat(second.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", id + "/2")
                .containsEntry("ce_source", "/calmdesk/errands")
                .containsEntry("ce_type", "calmdesk.errand.noted.v1")
                .containsEntry("ce_subject", id)
                .containsEntry("ce_tenantid", RESTAURANT.value())
                .containsEntry("ce_lineage", "1");
        assertThat(second.headers().get("ce_prevhash")).matches("[0-9a-f]{64}");
        assertThat(sent.getFirst().headers().get("ce_prevhash")).matches("0{64}");
        assertThat(second.value()).contains("\"happenedAt\":\"2026-03-01T12:00:00Z\"", "\"by\":\"wang\"");
    }

    @Test
    void brokenOffAfterAnyStepTheFirstCopiesStillComeInOrder() throws Exception {
        int facts = 4;
        int crashes = 0;
        for (int step = 0; step < 20; step++) {
            String dossier = Ids.next();
            begin(dossier, facts);
            sent.clear();
            int allowed = step;
            try {
                publishing(new CrashingAt(allowed)).publish(dossier);
            } catch (Crash e) {
                crashes++;
            }
            publishing(Steps.UNDISTURBED).publish(dossier);

            assertThat(numbersSent().stream().distinct().toList())
                    .as("broken off after step %s", step)
                    .isEqualTo(range(1, facts));
            assertThat(raw(dossier)).containsEntry("published", 4L).doesNotContainKey("unpublished");
        }
        assertThat(crashes).isGreaterThan(facts);
    }

    @Test
    void twoPublishersOfOneDossierMayRepeatButNotOvertake() throws Exception {
        begin(5);
        List<Long> order = new ArrayList<>();
        DossierPublishing<Errand, ErrandFact> second =
                publishing(Steps.UNDISTURBED, record -> order.add(number(record)));
        Steps overtaken = step -> {
            if (step.equals("fact acknowledged")) {
                try {
                    second.publish(id);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        };
        publishing(overtaken, record -> order.add(number(record))).publish(id);

        assertThat(order.stream().distinct().toList()).isEqualTo(range(1, 5));
        assertThat(raw()).containsEntry("published", 5L).doesNotContainKey("unpublished");
    }

    @Test
    void whileKafkaIsAwayNothingMovesPastWhatWasAcknowledged() throws Exception {
        begin(4);
        DossierPublishing<Errand, ErrandFact> broken = publishing(Steps.UNDISTURBED, record -> {
            if (number(record) == 3) {
                throw new Outbound.Unreachable(new IllegalStateException());
            }
            sent.add(record);
        });

        assertThatThrownBy(() -> broken.publish(id)).isInstanceOf(Outbound.Unreachable.class);
        assertThat(raw()).containsEntry("published", 2L).containsKey("unpublished");

        publishing(Steps.UNDISTURBED).publish(id);
        assertThat(numbersSent()).isEqualTo(range(1, 4));
    }

    @Test
    void aFactThatComesWhileTheMarkMovesIsPublishedToo() throws Exception {
        begin(2);
        Steps late = new Steps() {
            private boolean written;

            @Override
            public void done(String step) {
                if (step.equals("fact acknowledged") && !written) {
                    written = true;
                    note(id);
                }
            }
        };
        publishing(late).publish(id);

        assertThat(numbersSent()).isEqualTo(range(1, 3));
        assertThat(raw()).doesNotContainKey("unpublished");
    }

    @Test
    void longHistoriesArePagedOnTheWay() throws Exception {
        begin(130);
        publishing(Steps.UNDISTURBED).publish(id);

        assertThat(raw()).containsEntry("firstInline", 101L);
        assertThat(errands.history(RESTAURANT, id, 0, 1000)).hasSize(130);
        assertThat(numbersSent()).isEqualTo(range(1, 130));
    }

    private DossierPublishing<Errand, ErrandFact> publishing(Steps steps) {
        return publishing(steps, sent::add);
    }

    private static DossierPublishing<Errand, ErrandFact> publishing(Steps steps, Outbound outbound) {
        return new DossierPublishing<>(store.collection(KIND), outbound, 1, steps);
    }

    private void begin(int facts) {
        begin(id, facts);
    }

    private static void begin(String id, int facts) {
        errands.create(RESTAURANT, id, new Act("wang", NOON), Errands.begin("milk", NOON));
        for (int i = 1; i < facts; i++) {
            note(id);
        }
    }

    private static void note(String id) {
        errands.change(RESTAURANT, id, new Act("wang", NOON), it -> Errands.note(it, "n", NOON));
    }

    private List<Long> numbersSent() {
        return sent.stream().map(DossierPublishingIT::number).toList();
    }

    private static long number(OutboundRecord record) {
        return Long.parseLong(Objects.requireNonNull(record.headers().get("ce_number")));
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private Document raw() {
        return raw(id);
    }

    private static Document raw(String id) {
        return Objects.requireNonNull(
                test.database().getCollection("errands").find(eq("_id", id)).first());
    }
}
