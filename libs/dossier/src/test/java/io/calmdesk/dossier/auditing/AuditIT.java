package io.calmdesk.dossier.auditing;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.auditing.Audit.Finding;
import io.calmdesk.dossier.engine.LaneLeases;
import io.calmdesk.dossier.errand.Errand;
import io.calmdesk.dossier.errand.ErrandFact;
import io.calmdesk.dossier.errand.Errands;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.dossier.store.Lanes;
import io.calmdesk.dossier.store.TestDatabase;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.testing.StandardTenants;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditIT {

    static final TenantId RESTAURANT = StandardTenants.RESTAURANT.id();
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant DUE = NOON.plusSeconds(3600);
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
    void findsNothingWhereNothingIsWrong() {
        promised();

        assertThat(audit()).isEmpty();
    }

    @Test
    void aForgottenWakeUpIsGivenBack() {
        promised();
        spoil(Updates.unset("wakeAt"));

        assertThat(audit()).containsExactly(Finding.WAKING_FORGOTTEN);
        assertThat(raw().getDate("wakeAt")).isEqualTo(Date.from(DUE));
        assertThat(audit()).isEmpty();
    }

    @Test
    void aWakeUpThatWouldComeTooLateIsMoved() {
        promised();
        spoil(Updates.set("wakeAt", Date.from(DUE.plusSeconds(1))));

        assertThat(audit()).containsExactly(Finding.WAKING_FORGOTTEN);
        assertThat(raw().getDate("wakeAt")).isEqualTo(Date.from(DUE));
    }

    @Test
    void aPromiseTheStateForgotIsFoundFromTheFacts() {
        promised();
        spoil(Updates.combine(Updates.unset("wakeAt"), Updates.set("state.open", java.util.List.of())));

        assertThat(audit()).containsExactly(Finding.WAKING_FORGOTTEN);
        assertThat(raw().getDate("wakeAt")).isEqualTo(Date.from(DUE));
    }

    @Test
    void whatWouldNeverBePublishedIsMarkedAgain() {
        promised();
        spoil(Updates.unset("unpublished"));

        assertThat(audit()).containsExactly(Finding.PUBLISHING_FORGOTTEN);
        assertThat(raw()).containsEntry("unpublished", Lanes.of(id));
    }

    @Test
    void anAlteredFactIsReported() {
        promised();
        spoil(Updates.set("facts.0.data.title", "honey"));

        assertThat(audit()).containsExactly(Finding.CHAIN_BROKEN);
        assertThat(errands.firstBroken(RESTAURANT, id)).hasValue(1);
    }

    @Test
    void aLostFactIsReported() {
        promised();
        spoil(Updates.popLast("facts"));

        assertThat(audit()).contains(Finding.CHAIN_BROKEN);
        assertThat(errands.firstBroken(RESTAURANT, id)).hasValue(2);
    }

    @Test
    void aFactWithoutItsTieIsReportedAsBroken() {
        promised();
        spoil(Updates.unset("facts.1.prevHash"));

        assertThat(audit()).containsExactly(Finding.CHAIN_BROKEN);
        assertThat(errands.firstBroken(RESTAURANT, id)).hasValue(2);
    }

    @Test
    void aDossierThatCannotBeReadIsReportedAndItsFactsGoOutAllTheSame() {
        promised();
        spoil(Updates.combine(Updates.unset("firstInline"), Updates.unset("unpublished")));

        assertThat(audit()).containsExactlyInAnyOrder(Finding.UNREADABLE, Finding.PUBLISHING_FORGOTTEN);
        assertThat(raw()).containsEntry("unpublished", Lanes.of(id));
    }

    @Test
    void theWalkPassesADossierThatCannotBeRead() {
        try (TestDatabase other = new TestDatabase()) {
            DossierStore walked = new DossierStore(other.database());
            Dossiers<Errand, ErrandFact> many = walked.open(KIND);
            for (int i = 0; i < 30; i++) {
                many.create(RESTAURANT, Ids.next(), new Act("wang", NOON), Errands.begin("milk", NOON));
            }
            var dossiers = walked.collection(KIND).documents();
            dossiers.updateOne(new Document(), Updates.set("version", "much"));
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            Auditor<Errand, ErrandFact> auditor =
                    new Auditor<>(walked, KIND, new LaneLeases(other.database(), "me"), meters);

            auditor.piece();
            auditor.piece();

            assertThat(meters.get("calmdesk.dossier.audited").counter().count()).isEqualTo(30);
            assertThat(meters.get("calmdesk.dossier.audit.findings")
                            .tag("finding", "unreadable")
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void theWalkComesByEveryDossier() {
        try (TestDatabase other = new TestDatabase()) {
            DossierStore walked = new DossierStore(other.database());
            Dossiers<Errand, ErrandFact> many = walked.open(KIND);
            for (int i = 0; i < 45; i++) {
                many.create(RESTAURANT, Ids.next(), new Act("wang", NOON), Errands.begin("milk", NOON));
            }
            walked.collection(KIND).documents().updateMany(new Document(), Updates.unset("unpublished"));
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            Auditor<Errand, ErrandFact> auditor =
                    new Auditor<>(walked, KIND, new LaneLeases(other.database(), "me"), meters);

            auditor.piece();
            auditor.piece();
            auditor.piece();

            assertThat(meters.get("calmdesk.dossier.audit.findings")
                            .tag("finding", "publishing-forgotten")
                            .counter()
                            .count())
                    .isEqualTo(45);
        }
    }

    private static Set<Finding> audit(Document dossier) {
        return new Audit<>(store.collection(KIND)).of(dossier);
    }

    private Set<Finding> audit() {
        return audit(raw());
    }

    private void promised() {
        Act act = new Act("wang", NOON);
        errands.create(RESTAURANT, id, act, Errands.begin("milk", NOON));
        errands.change(RESTAURANT, id, act, it -> Errands.promise(it, "call", DUE, NOON));
    }

    private void spoil(Bson damage) {
        store.collection(KIND).documents().updateOne(eq("_id", id), damage);
    }

    private Document raw() {
        return Objects.requireNonNull(
                store.collection(KIND).documents().find(eq("_id", id)).first());
    }
}
