package io.calmdesk.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.SettingApplied;
import io.calmdesk.tenants.TestDesk.Answer;
import io.calmdesk.tenants.TestDesk.Business;
import io.calmdesk.tenants.reader.Applied;
import io.calmdesk.tenants.reader.AppliedReports;
import io.calmdesk.testing.Infrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A record that names one business outside and another inside changes nothing at either. */
@Tag("R-003")
class ListenersIsolationIT extends RunningService {

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap()),
            new StringSerializer(),
            new ByteArraySerializer());

    @Autowired
    private AppliedReports reports;

    private Business ours;
    private Business theirs;

    @BeforeEach
    void open() {
        ours = desk.business("老王饭店");
        theirs = desk.business("Grand Hotel");
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void anotherBusinessesFactBringsNobodyInLine() throws Exception {
        String person = desk.post(
                        "/api/v1/people",
                        ours.token(),
                        "{\"name\":\"小李\",\"email\":\"%s\",\"roles\":[\"cs-agent\"]}".formatted(TestDesk.email()))
                .body()
                .path("id")
                .asString();
        crashes.onceBeforeAccountsAreTold();
        desk.put("/api/v1/people/" + person + "/roles", ours.token(), "{\"roles\":[\"cs-lead\"]}");
        fact("person-alignment-due", theirs, ours.tenant() + "." + person);
        assertThat(TestDesk.rolesInKeycloak(ours.tenant(), person)).containsExactly("cs-agent");
        fact("person-alignment-due", ours, ours.tenant() + "." + person);
        assertThat(TestDesk.rolesInKeycloak(ours.tenant(), person))
                .as("their own fact does")
                .containsExactly("cs-lead");
    }

    @Test
    void anotherBusinessesFactTakesNoCredentialsAway() throws Exception {
        Answer till = desk.post("/api/v1/api-clients", ours.token(), "{\"name\":\"收银台\",\"roles\":[\"front-line\"]}");
        String clientId = till.body().path("clientId").asString();
        for (String dossier : new String[] {clientId, ours.tenant() + "." + clientId}) {
            fact("api-client-revoked", theirs, dossier);
            fact("api-client-tidying-due", theirs, dossier);
        }
        assertThat(TestDesk.tokenOfClient(
                                clientId, till.body().path("clientSecret").asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anotherBusinessesFactGivesNoSlugBack() throws Exception {
        fact("sign-up-lapsed", theirs, ours.tenant());
        fact("sign-up-resumed", theirs, ours.tenant());
        for (Business business : new Business[] {ours, theirs}) {
            assertThat(desk.post("/api/v1/signups", null, TestDesk.signUp("别家", business.slug(), TestDesk.email()))
                            .code())
                    .isEqualTo("slug-taken");
        }
    }

    @Test
    void anotherBusinessesReportIsNotOurs() throws Exception {
        byte[] ofOurs =
                new SettingApplied(OtherReader.NAME, new TenantId(ours.tenant()), "deadlines", "complaint", 99).value();
        RecordMetadata sent = producer.send(new ProducerRecord<>(APPLIED, theirs.tenant(), ofOurs))
                .get();
        awaitRead(sent, "tenant-service-applied-" + RUN);
        for (Business business : new Business[] {ours, theirs}) {
            assertThat(reports.of(new TenantId(business.tenant()))
                            .getOrDefault(OtherReader.NAME, Applied.NOTHING)
                            .items()
                            .getOrDefault("deadlines", Map.of()))
                    .doesNotContainEntry("complaint", 99L);
        }
    }

    /** Publishes one of our own facts and waits until it has been carried out. */
    private void fact(String type, Business header, String dossier) throws Exception {
        ProducerRecord<String, byte[]> fact =
                new ProducerRecord<>(FACTS, dossier, "{}".getBytes(StandardCharsets.UTF_8));
        fact.headers()
                .add("ce_type", ("calmdesk.tenant." + type + ".v1").getBytes(StandardCharsets.UTF_8))
                .add("ce_tenantid", header.tenant().getBytes(StandardCharsets.UTF_8));
        awaitRead(producer.send(fact).get(), "tenant-service-own-facts-" + RUN);
    }

    private static void awaitRead(RecordMetadata sent, String group) throws Exception {
        TopicPartition partition = new TopicPartition(sent.topic(), sent.partition());
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap()))) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                var read = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .get(partition);
                return read != null && read.offset() > sent.offset();
            });
        }
    }
}
