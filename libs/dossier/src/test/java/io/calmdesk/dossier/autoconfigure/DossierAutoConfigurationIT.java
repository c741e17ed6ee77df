package io.calmdesk.dossier.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.TestTopic;
import io.calmdesk.dossier.errand.Errand;
import io.calmdesk.dossier.errand.ErrandFact;
import io.calmdesk.dossier.errand.Errands;
import io.calmdesk.dossier.reading.FactSubscription;
import io.calmdesk.dossier.reading.ReceivedFact;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.dossier.store.TestDatabase;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.StandardTenants;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DossierAutoConfigurationIT {

    static final TenantId RESTAURANT = StandardTenants.RESTAURANT.id();

    final List<ReceivedFact> read = new CopyOnWriteArrayList<>();

    @Test
    void aServiceWithAKindPublishesWakesAndReads() throws Exception {
        try (TestDatabase test = new TestDatabase();
                TestTopic topic = new TestTopic()) {
            service(test, topic).run(context -> {
                Dossiers<Errand, ErrandFact> errands =
                        context.getBean(DossierStore.class).open(context.getBean(Errands.class));
                InstantSource clock = context.getBean(InstantSource.class);
                Instant now = clock.instant();
                String id = Ids.next();
                Act act = new Act("wang", now, null, "request-7");
                errands.create(RESTAURANT, id, act, Errands.begin("milk", now));
                errands.change(
                        RESTAURANT,
                        id,
                        act,
                        it -> Errands.promise(it, "call", clock.instant().plusMillis(300), now));

                await().atMost(Duration.ofSeconds(15))
                        .untilAsserted(() -> assertThat(read)
                                .filteredOn(fact -> fact.dossierId().equals(id))
                                .extracting(ReceivedFact::type)
                                .containsExactly(
                                        "calmdesk.errand.begun.v1",
                                        "calmdesk.errand.promised.v1",
                                        "calmdesk.errand.missed.v1"));
                assertThat(read.getLast().data().required("label").asString()).isEqualTo("call");
                assertThat(read.getLast().by()).isEqualTo("clock");
                assertThat(read)
                        .filteredOn(fact -> fact.dossierId().equals(id))
                        .first()
                        .extracting(ReceivedFact::correlation)
                        .isEqualTo("request-7");
            });
        }
    }

    @Test
    void withoutEnginesNothingIsPublished() throws Exception {
        try (TestDatabase test = new TestDatabase();
                TestTopic topic = new TestTopic()) {
            service(test, topic)
                    .withPropertyValues("calmdesk.dossier.engines.enabled=false")
                    .run(context -> {
                        Dossiers<Errand, ErrandFact> errands =
                                context.getBean(DossierStore.class).open(context.getBean(Errands.class));
                        Instant now = context.getBean(InstantSource.class).instant();
                        errands.create(RESTAURANT, Ids.next(), new Act("wang", now), Errands.begin("milk", now));

                        assertThat(topic.records()).isEmpty();
                        assertThat(context).hasNotFailed();
                    });
        }
    }

    private ApplicationContextRunner service(TestDatabase test, TestTopic topic) {
        FactSubscription reading = FactSubscription.named("errands", topic.name());
        for (String type : List.of("begun", "promised", "missed")) {
            reading.on("calmdesk.errand." + type + ".v1", read::add);
        }
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        MongoAutoConfiguration.class,
                        DataMongoAutoConfiguration.class,
                        KafkaAutoConfiguration.class,
                        DossierAutoConfiguration.class))
                .withPropertyValues(
                        "spring.application.name=test-" + Ids.next(),
                        "spring.mongodb.uri=" + Infrastructure.shared().mongodbUri(),
                        "spring.mongodb.database=" + test.database().getName(),
                        "spring.kafka.bootstrap-servers="
                                + Infrastructure.shared().kafkaBootstrap())
                .withBean(Errands.class, () -> new Errands("errands", topic.name()))
                .withBean("reading", FactSubscription.class, () -> reading);
    }
}
