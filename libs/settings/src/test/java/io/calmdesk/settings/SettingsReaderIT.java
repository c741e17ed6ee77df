package io.calmdesk.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.SettingsMessage.SettingRecord;
import io.calmdesk.settings.SettingsMessage.SettingsManifest;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.WithInfrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@WithInfrastructure
class SettingsReaderIT {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Reader {}

    private final TenantId tenant = new TenantId(Ids.next());
    private final String run = Ids.next();
    private final String topic = "settings-" + run;
    private final String applied = "applied-" + run;
    private final List<SettingApplied> reports = new ArrayList<>();
    private final KeyWrapping wrapping =
            new KeyWrapping(MasterKey.of(Infrastructure.shared().masterKey()));
    private KafkaProducer<String, byte[]> producer;
    private KafkaConsumer<String, byte[]> consumer;
    private @Nullable ConfigurableApplicationContext reader;

    @BeforeEach
    void open() throws Exception {
        Map<String, Object> kafka =
                Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap());
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(
                            new NewTopic(topic, 3, (short) 1).configs(Map.of("cleanup.policy", "compact")),
                            new NewTopic(applied, 1, (short) 1)))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(new TopicPartition(applied, 0)));
        consumer.seekToBeginning(consumer.assignment());
    }

    @AfterEach
    void close() throws Exception {
        if (reader != null) {
            reader.close();
        }
        producer.close();
        consumer.close();
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap()))) {
            admin.deleteTopics(List.of(topic, applied)).all().get();
        }
    }

    @Test
    void whatIsToldIsAppliedAndReportedAndARemovalActs() {
        Map<String, Object> keys = wrapping.newKeys(tenant);
        var person = new Person(
                tenant, "sub-1", Person.Kind.PERSON, Set.of(Role.CS_AGENT), true, "zh-CN", "王", "w@example.com");
        tell(wrapping.toRecord(tenant, 1, keys));
        tell(new SettingsManifest(tenant, "keys", Map.of("data", 1L)));
        tell(person.toRecord(1, wrapping.sealer(tenant, keys)));
        start("case-service");

        awaitReport(new SettingApplied("case-service", tenant, "people", "sub-1", 1));
        awaitReport(new SettingApplied("case-service", tenant, "keys", null, 0));
        assertThat(people().person(tenant, "sub-1")).contains(person);
        assertThat(bean(SettingsCopy.class).complete(tenant)).isTrue();

        tell(Person.removal(tenant, "sub-1", 2));
        awaitReport(new SettingApplied("case-service", tenant, "people", "sub-1", 2));
        assertThat(people().person(tenant, "sub-1")).isEmpty();
    }

    @Test
    void aRecordNobodyCanReadDoesNotStopTheOthers() {
        start("case-service");
        producer.send(new ProducerRecord<>(topic, SettingsTopic.partition(tenant, 3), "rubbish", new byte[] {1}));
        tell(new SettingRecord(tenant, "calendars", "default", 1, Map.of("timeZone", "Asia/Shanghai")));

        awaitReport(new SettingApplied("case-service", tenant, "calendars", "default", 1));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theWordsOfARecordNobodyCanReadAreNotLogged(CapturedOutput log) {
        start("case-service");
        producer.send(new ProducerRecord<>(
                topic, SettingsTopic.partition(tenant, 3), "rubbish", "{\"tenant\": Zhang".getBytes(UTF_8)));
        tell(new SettingRecord(tenant, "calendars", "default", 1, Map.of()));

        awaitReport(new SettingApplied("case-service", tenant, "calendars", "default", 1));
        assertThat(log.getAll()).contains("settings record left out").doesNotContain("Zhang");
    }

    @Test
    @Tag("R-003")
    void oneBusinessesKeyDoesNotCarryAnothersSettings() {
        var other = new TenantId(Ids.next());
        tell(new SettingRecord(tenant, "calendars", "default", 1, Map.of("timeZone", "Asia/Shanghai")));
        tell(new SettingRecord(other, "calendars", "default", 1, Map.of("timeZone", "Asia/Taipei")));
        start("case-service");
        var forged = new SettingRecord(tenant, "calendars", "default", 2, Map.of("timeZone", "Asia/Tokyo"));
        producer.send(new ProducerRecord<>(
                topic,
                SettingsTopic.partition(tenant, 3),
                new SettingRecord(other, "calendars", "default", 2, Map.of()).key(),
                forged.value()));
        var marker = new SettingRecord(tenant, "ladders", "default", 1, Map.of());
        tell(marker);

        awaitReport(new SettingApplied("case-service", tenant, "ladders", "default", 1));
        awaitReport(new SettingApplied("case-service", other, "calendars", "default", 1));
        for (TenantId each : List.of(tenant, other)) {
            assertThat(bean(SettingsCopy.class).current(each, "calendars", "default"))
                    .hasValueSatisfying(it -> assertThat(it.version()).isEqualTo(1));
        }
    }

    @Test
    void aRestartGoesOnWhereItStopped() {
        start("case-service");
        tell(new SettingRecord(tenant, "calendars", "default", 1, Map.of()));
        awaitReport(new SettingApplied("case-service", tenant, "calendars", "default", 1));
        stop();
        tell(new SettingRecord(tenant, "calendars", "default", 2, Map.of()));
        start("case-service");

        awaitReport(new SettingApplied("case-service", tenant, "calendars", "default", 2));
        assertThat(bean(SettingsCopy.class).at(tenant, "calendars", "default", 1))
                .isPresent();
        assertThat(reports).filteredOn(it -> it.version() == 1).hasSize(1);
    }

    @Test
    void aLostCopyIsReadAgainFromTheBeginning() {
        start("case-service");
        tell(new SettingRecord(tenant, "calendars", "default", 1, Map.of()));
        awaitReport(new SettingApplied("case-service", tenant, "calendars", "default", 1));
        String database = bean(MongoTemplate.class).getDb().getName();
        // A reader that still runs would write its position anew, for it reports before it remembers.
        stop();
        try (var client = MongoClients.create(Infrastructure.shared().mongodbUri())) {
            client.getDatabase(database).getCollection(SettingsStore.COLLECTION).drop();
        }
        reports.clear();
        start("case-service");

        awaitReport(new SettingApplied("case-service", tenant, "calendars", "default", 1));
        assertThat(bean(SettingsCopy.class).current(tenant, "calendars", "default"))
                .isPresent();
    }

    @Test
    void aTombstoneReachesTheCopy() {
        var old = new SettingRecord(tenant, "calendars", "default", 1, Map.of());
        tell(old);
        tell(new SettingRecord(tenant, "calendars", "default", 2, Map.of()));
        producer.send(new ProducerRecord<>(topic, SettingsTopic.partition(tenant, 3), old.key(), null));
        tell(new SettingRecord(tenant, "calendars", "default", 3, Map.of()));
        start("case-service");

        awaitReport(new SettingApplied("case-service", tenant, "calendars", "default", 3));
        assertThat(bean(SettingsCopy.class).at(tenant, "calendars", "default", 1))
                .isEmpty();
        assertThat(bean(SettingsCopy.class).at(tenant, "calendars", "default", 2))
                .isPresent();
    }

    @Test
    void withoutAMasterKeyTheApplicationDoesNotStart() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new SpringApplication(Reader.class)
                        .run(
                                "--spring.application.name=x",
                                "--calmdesk.master-key=short",
                                "--spring.main.banner-mode=off")))
                .hasRootCauseInstanceOf(MasterKeyUnusable.class);
    }

    private void start(String name) {
        var application = new SpringApplication(Reader.class);
        reader = application.run(
                "--spring.application.name=" + name,
                "--spring.main.banner-mode=off",
                "--spring.mongodb.uri=" + Infrastructure.shared().mongodbUri(),
                "--spring.kafka.bootstrap-servers=" + Infrastructure.shared().kafkaBootstrap(),
                "--calmdesk.master-key=" + Infrastructure.shared().masterKey(),
                "--calmdesk.settings.reader=true",
                "--calmdesk.settings.required=keys",
                "--calmdesk.settings.group-suffix=-" + run,
                "--calmdesk.settings.topic=" + topic,
                "--calmdesk.settings.applied-topic=" + applied);
    }

    private void stop() {
        java.util.Objects.requireNonNull(reader).close();
        reader = null;
    }

    private <T> T bean(Class<T> type) {
        return java.util.Objects.requireNonNull(reader).getBean(type);
    }

    private People people() {
        return bean(People.class);
    }

    private void tell(SettingsMessage message) {
        producer.send(new ProducerRecord<>(
                topic, SettingsTopic.partition(message.tenant(), 3), message.key(), message.value()));
    }

    private void awaitReport(SettingApplied awaited) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!reports.contains(awaited)) {
            assertThat(System.nanoTime())
                    .as("no report of %s among %s", awaited, reports)
                    .isLessThan(until);
            consumer.poll(Duration.ofMillis(100)).forEach(it -> reports.add(SettingApplied.read(it.value())));
        }
    }
}
