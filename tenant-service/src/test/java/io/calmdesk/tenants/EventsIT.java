package io.calmdesk.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.tenants.TestDesk.Business;
import io.calmdesk.testing.Infrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What really goes out on Kafka after a day's work: by contract, in order, and without a name or an address. */
@ExtendWith(OutputCaptureExtension.class)
class EventsIT extends RunningService {

    private final String email = TestDesk.email();

    @Test
    void goOutByContractAndSayNothingPersonal(CapturedOutput log) {
        Business business = desk.business("老王饭店");
        String person = desk.post(
                        "/api/v1/people",
                        business.token(),
                        "{\"name\":\"欧阳小李\",\"email\":\"" + email + "\",\"roles\":[\"cs-agent\"]}")
                .body()
                .path("id")
                .asString();
        desk.put("/api/v1/people/" + person + "/roles", business.token(), "{\"roles\":[\"cs-lead\"]}");
        desk.delete("/api/v1/people/" + person, business.token());
        String client = desk.post(
                        "/api/v1/api-clients", business.token(), "{\"name\":\"收银机甲\",\"roles\":[\"front-line\"]}")
                .body()
                .path("clientId")
                .asString();
        desk.delete("/api/v1/api-clients/" + client, business.token());
        desk.put("/api/v1/policies/deadlines/complaint", business.token(), "{\"allowance\":\"PT20S\"}");

        List<ConsumerRecord<String, String>> facts = of(business, FACTS);
        List<ConsumerRecord<String, String>> settings = of(business, SETTINGS);

        Map<String, Long> last = new HashMap<>();
        for (ConsumerRecord<String, String> fact : facts) {
            EventContract.assertKept(header(fact, "ce_type"), fact.value());
            long number = Long.parseLong(header(fact, "ce_number"));
            assertThat(number).as(fact.key()).isEqualTo(last.getOrDefault(fact.key(), 0L) + 1);
            last.put(fact.key(), number);
            assertThat(header(fact, "ce_id")).isEqualTo(fact.key() + "/" + number);
        }
        assertThat(facts)
                .extracting(fact -> header(fact, "ce_type").replaceAll("calmdesk.tenant.(.*).v1", "$1"))
                .contains(
                        "sign-up-started",
                        "sign-up-administrator-known",
                        "sign-up-desk-prepared",
                        "signed-up",
                        "setting-adopted",
                        "setting-changed",
                        "person-joined",
                        "person-roles-changed",
                        "person-removed",
                        "person-aligned",
                        "api-client-requested",
                        "api-client-issued",
                        "api-client-revoked",
                        "api-client-tidied");
        settings.forEach(record -> EventContract.assertKept("calmdesk.tenant.settings", record.value()));
        assertThat(settings)
                .extracting(ConsumerRecord::partition)
                .containsOnly(settings.getFirst().partition());

        String[] personal = {"欧阳", "王掌柜", "收银机", email, business.email(), TestDesk.PASSWORD};
        assertThat(facts).allSatisfy(fact -> assertThat(fact.value()).doesNotContain(personal));
        assertThat(settings).allSatisfy(record -> assertThat(record.value()).doesNotContain(personal));
        assertThat(log.getAll()).doesNotContain(personal);
    }

    private static List<ConsumerRecord<String, String>> of(Business business, String topic) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records.stream()
                .filter(record -> record.key().startsWith(business.tenant())
                        || business.tenant().equals(header(record, "ce_tenantid")))
                .toList();
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
