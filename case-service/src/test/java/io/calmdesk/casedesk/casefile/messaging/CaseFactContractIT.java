package io.calmdesk.casedesk.casefile.messaging;

import static io.calmdesk.casedesk.desk.Complaints.complaint;
import static io.calmdesk.casedesk.desk.Desk.RESTAURANT;
import static io.calmdesk.casedesk.desk.Desk.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.casedesk.casefile.CaseFactTypes;
import io.calmdesk.casedesk.desk.Http;
import io.calmdesk.casedesk.desk.RunningDesk;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningDesk
class CaseFactContractIT {

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Test
    void everyFactArrivesInOrderAsItsContractSays() {
        try (KafkaConsumer<String, String> reader = reader()) {
            Http agent = Http.as(port, RESTAURANT, RESTAURANT.agent());
            String kept =
                    agent.post("/api/v1/cases", somethingSerious()).expect(201).at("/id");
            agent.post("/api/v1/cases/" + kept + "/assign", Map.of("to", "me")).expect(200);
            agent.post("/api/v1/cases/" + kept + "/comment", Map.of("text", "不便透露的话"))
                    .expect(200);
            agent.post("/api/v1/cases/" + kept + "/settle", Map.of("outcome", "goodwill", "reply", "不便透露的话"))
                    .expect(200);
            agent.post("/api/v1/cases/" + kept + "/close", Map.of()).expect(200);
            String solved =
                    agent.post("/api/v1/cases", complaint("x")).expect(201).at("/id");
            agent.post("/api/v1/cases/" + solved + "/settle", Map.of("outcome", "answered"))
                    .expect(200);
            String missed =
                    agent.post("/api/v1/cases", complaint("x")).expect(201).at("/id");
            clock.advance(Duration.ofHours(25));

            Map<String, List<ConsumerRecord<String, String>>> told = new TreeMap<>();
            eventually(() -> {
                reader.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (Set.of(kept, solved, missed).contains(record.key())) {
                        told.computeIfAbsent(record.key(), any -> new ArrayList<>())
                                .add(record);
                    }
                });
                return told.values().stream().mapToInt(List::size).sum() >= 7 + 3 + 5;
            });
            assertThat(told.getOrDefault(kept, List.of()).getFirst().value())
                    .contains(
                            "\"signals\":[\"food-poisoning\",\"child\"]",
                            "\"proposedSeverity\":\"crisis\"",
                            "\"placeKey\":");
            assertThat(told.getOrDefault(kept, List.of()).get(1).value())
                    .contains("\"signals\":[\"food-poisoning\",\"child\"]");
            Set<String> types = new TreeSet<>();
            told.forEach((id, records) -> {
                for (int i = 0; i < records.size(); i++) {
                    ConsumerRecord<String, String> record = records.get(i);
                    types.add(header(record, "ce_type"));
                    EventContract.assertKept(header(record, "ce_type"), record.value());
                    assertThat(header(record, "ce_id")).isEqualTo(id + "/" + (i + 1));
                    assertThat(header(record, "ce_subject")).isEqualTo(id);
                    assertThat(header(record, "ce_source")).isEqualTo("/calmdesk/case-service");
                    assertThat(header(record, "ce_tenantid"))
                            .isEqualTo(RESTAURANT.id().value());
                    assertThat(record.value()).doesNotContain("不便透露", "李晓梅", "13900001111");
                }
            });
            assertThat(types)
                    .containsExactlyInAnyOrderElementsOf(CaseFactTypes.BY_NAME.keySet().stream()
                            .map(name -> "calmdesk.case." + name + ".v1")
                            .toList());
        }
    }

    /** Gives away all that a proposal and a place add to an event. */
    private static Map<String, Object> somethingSerious() {
        Map<String, Object> complaint = complaint("不便透露的话：孩子吃完上吐下泻", "category", "food");
        complaint.put("place", "不便透露的地方");
        return complaint;
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    static KafkaConsumer<String, String> reader() {
        KafkaConsumer<String, String> reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap()),
                new StringDeserializer(),
                new StringDeserializer());
        eventually(() -> reader.listTopics().containsKey(CaseFactContracts.TOPIC));
        List<TopicPartition> partitions = reader.partitionsFor(CaseFactContracts.TOPIC).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        assertThat(partitions).hasSize(12);
        reader.assign(partitions);
        reader.seekToEnd(partitions);
        partitions.forEach(reader::position);
        return reader;
    }
}
