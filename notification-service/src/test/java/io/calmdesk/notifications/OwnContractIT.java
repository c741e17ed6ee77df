package io.calmdesk.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.calmdesk.kernel.Ids;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** What this service publishes is what its contract says. */
@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OwnContractIT {

    @Autowired
    private SettingsCopy settings;

    private static final Path EVENTS = Path.of("../contracts/events");
    private static final String TYPE = "calmdesk.notification.created.v1";

    @Test
    void whatTellsAPersonIsPublishedAsItsContractSays() throws Exception {
        assertValid(TYPE, Files.readString(EVENTS.resolve(TYPE + ".example.json")));
        StandardTenant laowang = Bed.knownBusiness("laowang");
        // The settings are read from the beginning, with all that earlier runs have left there.
        Eventually.within(
                Duration.ofMinutes(1),
                () -> assertThat(settings.complete(laowang.id())).isTrue());

        Bed.publishMark(laowang.id(), 100, Bed.desk(), "cs-lead");

        ConsumerRecord<String, String> told = toldTo(laowang);
        assertValid(TYPE, told.value());
        assertThat(told.value()).contains(laowang.lead().actor());
        assertThat(header(told, "ce_type")).isEqualTo(TYPE);
        assertThat(header(told, "ce_source")).isEqualTo("/calmdesk/notification-service");
        assertThat(header(told, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(told, "ce_subject")).isEqualTo(told.key());
        assertThat(header(told, "ce_id")).isEqualTo(told.key() + "/1");
        assertThat(header(told, "content-type")).isEqualTo("application/json");
    }

    @Test
    void whatIsAboutACrisisIsToldByTheSecondVersion() throws Exception {
        String type = "calmdesk.notification.created.v2";
        assertValid(type, Files.readString(EVENTS.resolve(type + ".example.json")));
        StandardTenant laowang = Bed.knownBusiness("laowang");
        // The settings are read from the beginning, with all that earlier runs have left there.
        Eventually.within(
                Duration.ofMinutes(1),
                () -> assertThat(settings.complete(laowang.id())).isTrue());
        Bed.publishOfCrisis(
                laowang.id(),
                Ids.next(),
                1,
                "calmdesk.crisis.opened.v1",
                Files.readString(EVENTS.resolve("calmdesk.crisis.opened.v1.example.json")));
        ConsumerRecord<String, String> told = toldTo(laowang);
        assertThat(header(told, "ce_type")).isEqualTo(type);
        assertValid(type, told.value());
    }

    private static ConsumerRecord<String, String> toldTo(StandardTenant tenant) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", Infrastructure.shared().kafkaBootstrap()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Bed.NOTIFICATION_FACTS).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (int round = 0; round < 30; round++) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(500))) {
                    if (header(record, "ce_tenantid").equals(tenant.id().value())) {
                        return record;
                    }
                }
            }
            throw new AssertionError("nobody was told");
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void assertValid(String type, String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonMapper.shared().readTree(Files.readString(EVENTS.resolve(type + ".schema.json"))));
        assertThat(schema.validate(JsonMapper.shared().readTree(json))).isEmpty();
    }
}
