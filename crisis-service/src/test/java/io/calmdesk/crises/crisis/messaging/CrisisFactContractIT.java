package io.calmdesk.crises.crisis.messaging;

import static io.calmdesk.crises.room.Room.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.crises.crisis.CrisisFactTypes;
import io.calmdesk.crises.room.CaseFactsOut;
import io.calmdesk.crises.room.Http;
import io.calmdesk.crises.room.Room;
import io.calmdesk.crises.room.RunningRoom;
import io.calmdesk.kernel.Ids;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.SettableClock;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningRoom
class CrisisFactContractIT {

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private SettingsCopy settings;

    @Test
    void everyFactArrivesInOrderAsItsContractSays() {
        StandardTenant business = Room.business("told");
        Room.know(settings, business);
        try (KafkaConsumer<String, String> reader = reader()) {
            Http admin = Http.as(port, business, business.admin());
            String id = admin.post(
                            "/api/v1/crises",
                            Map.of("type", "food-poisoning", "level", "site", "words", "不便透露的话", "place", "不便透露的桌"))
                    .expect(201)
                    .at("/id");
            String crisis = "/api/v1/crises/" + id;
            admin.post(crisis + "/link", Map.of("caseId", Ids.next())).expect(200);
            admin.post(crisis + "/correct", Map.of("entry", "1", "text", "不便透露的话"))
                    .expect(200);
            admin.post(crisis + "/raise", Map.of("level", "top")).expect(200);
            clock.advance(Duration.ofMinutes(11));
            eventually(() -> admin.get(crisis).at("/version").equals("6"));
            CaseFactsOut.caseWith(business.id(), "table", "food-poisoning");
            eventually(() -> admin.get(crisis).at("/version").equals("7"));
            admin.post(crisis + "/tick", Map.of("step", "first-inform")).expect(200);
            admin.post(crisis + "/untick", Map.of("step", "first-inform")).expect(200);
            admin.post(crisis + "/settle", Map.of()).expect(200);
            admin.post(crisis + "/review", Map.of("text", "不便透露的话")).expect(200);

            List<ConsumerRecord<String, String>> told = new ArrayList<>();
            eventually(() -> {
                reader.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(id)) {
                        told.add(record);
                    }
                });
                return told.size() >= 11;
            });
            Set<String> types = new TreeSet<>();
            for (int i = 0; i < told.size(); i++) {
                ConsumerRecord<String, String> record = told.get(i);
                types.add(header(record, "ce_type"));
                EventContract.assertKept(header(record, "ce_type"), record.value());
                assertThat(header(record, "ce_id")).isEqualTo(id + "/" + (i + 1));
                assertThat(header(record, "ce_subject")).isEqualTo(id);
                assertThat(header(record, "ce_source")).isEqualTo("/calmdesk/crisis-service");
                assertThat(header(record, "ce_tenantid"))
                        .isEqualTo(business.id().value());
                assertThat(record.value()).doesNotContain("不便透露");
            }
            assertThat(told.get(2).value()).doesNotContain("tell");
            assertThat(told.get(6).value()).contains("tell", "CR-", "food-poisoning", "top");
            assertThat(types)
                    .containsExactlyInAnyOrderElementsOf(CrisisFactTypes.BY_NAME.keySet().stream()
                            .map(name -> "calmdesk.crisis." + name + ".v1")
                            .toList());
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, String> reader() {
        KafkaConsumer<String, String> reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap()),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = reader.partitionsFor(Room.CRISIS_FACTS).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        return reader;
    }
}
