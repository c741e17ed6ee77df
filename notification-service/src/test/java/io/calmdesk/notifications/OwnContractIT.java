package io.calmdesk.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    private Known known;

    private static final String TYPE = "calmdesk.notification.created.v1";

    @Test
    void whatTellsAPersonIsPublishedAsItsContractSays() throws Exception {
        assertValid(TYPE, Contracts.example(TYPE));
        StandardTenant laowang = known.business("laowang");

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
        assertValid(type, Contracts.example(type));
        StandardTenant laowang = known.business("laowang");
        Bed.publishOfCrisis(
                laowang.id(),
                Ids.next(),
                1,
                "calmdesk.crisis.opened.v1",
                Contracts.example("calmdesk.crisis.opened.v1"));
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
                .getSchema(JsonMapper.shared().readTree(Contracts.schema(type)));
        assertThat(schema.validate(JsonMapper.shared().readTree(json))).isEmpty();
    }
}
