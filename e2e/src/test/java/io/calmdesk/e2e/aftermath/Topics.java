package io.calmdesk.e2e.aftermath;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics of facts, and what they tell of one business. */
final class Topics implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final KafkaConsumer<String, String> consumer;
    private final Admin admin;
    private final String tenant;

    Topics(String bootstrap, String tenant) {
        Map<String, Object> connection = Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false);
        this.consumer = new KafkaConsumer<>(connection, new StringDeserializer(), new StringDeserializer());
        this.admin = Admin.create(connection);
        this.tenant = tenant;
    }

    /** The topic of an owner's facts. */
    static String of(String owner) {
        return "calmdesk." + owner + ".facts";
    }

    /** Whose facts stand on a topic. */
    static String owner(String topic) {
        return topic.split("\\.")[1];
    }

    /** Everything these owners ever told of the business. */
    List<ToldFact> told(List<String> owners) {
        Set<String> there = consumer.listTopics().keySet();
        List<TopicPartition> partitions = owners.stream()
                .map(Topics::of)
                .filter(there::contains)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map((PartitionInfo it) -> new TopicPartition(it.topic(), it.partition()))
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        List<ToldFact> told = new ArrayList<>();
        while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
            for (ConsumerRecord<String, String> record : consumer.poll(A_MOMENT)) {
                if (tenant.equals(header(record, "ce_tenantid"))) {
                    told.add(fact(record));
                }
            }
        }
        return told;
    }

    private static ToldFact fact(ConsumerRecord<String, String> record) {
        return new ToldFact(
                record.topic(),
                header(record, "ce_subject"),
                Long.parseLong(header(record, "ce_number")),
                header(record, "ce_type"),
                header(record, "ce_time"),
                header(record, "ce_prevhash"),
                record.value());
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Whose facts a consumer group reads. */
    Set<String> read(String group) {
        return committed(group).keySet().stream().map(it -> owner(it.topic())).collect(Collectors.toSet());
    }

    /** How many records a consumer group has before it. */
    long lag(String group) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
        Map<TopicPartition, Long> ends = consumer.endOffsets(committed.keySet());
        return committed.entrySet().stream()
                .mapToLong(
                        it -> ends.getOrDefault(it.getKey(), 0L) - it.getValue().offset())
                .sum();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(group, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
