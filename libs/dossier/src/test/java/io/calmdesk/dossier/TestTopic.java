package io.calmdesk.dossier;

import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.Infrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic of its own on the real broker, deleted when closed. */
public final class TestTopic implements AutoCloseable {

    private static final int PARTITIONS = 3;

    private final String name = "dossier-test-" + Ids.next();
    private final Map<String, Object> connection =
            Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap());

    public TestTopic() throws Exception {
        try (Admin admin = Admin.create(connection)) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    public String name() {
        return name;
    }

    public Map<String, Object> connection() {
        return connection;
    }

    /** Everything on the topic, partition by partition in order. */
    public List<ConsumerRecord<String, String>> records() {
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(connection, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(i -> new TopicPartition(name, i))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }

    @Override
    public void close() throws Exception {
        try (Admin admin = Admin.create(connection)) {
            admin.deleteTopics(List.of(name)).all().get();
        }
    }
}
