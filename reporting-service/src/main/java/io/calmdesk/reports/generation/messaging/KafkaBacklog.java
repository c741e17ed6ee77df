package io.calmdesk.reports.generation.messaging;

import io.calmdesk.dossier.reading.FactListeners;
import io.calmdesk.dossier.reading.ReplayTopic;
import io.calmdesk.reports.generation.Backlog;
import io.calmdesk.reports.row.RowFeed;
import io.calmdesk.reports.row.RowFeeds;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Compares the ends of the topics with what the consumer groups have committed, so every instance sees the same. */
@Component
class KafkaBacklog implements Backlog, DisposableBean {

    private final Map<String, Object> connection;
    private final FactListeners listeners;
    private final RowFeeds feeds;
    private final String service;
    private volatile Optional<Admin> admin = Optional.empty();

    KafkaBacklog(
            KafkaProperties kafka,
            FactListeners listeners,
            RowFeeds feeds,
            @Value("${spring.application.name}") String service) {
        this.connection = kafka.buildAdminProperties();
        this.listeners = listeners;
        this.feeds = feeds;
        this.service = service;
    }

    /** Without partitions that hold nothing: of those nobody ever reads, so nobody ever commits, anything. */
    @Override
    public Map<String, Long> ends(int generation) throws InterruptedException {
        Map<String, Long> ends = new HashMap<>();
        for (RowFeed feed : feeds.of(generation)) {
            Set<String> topics = Set.of(feed.topic(), ReplayTopic.of(feed.topic(), service));
            Map<TopicPartition, Long> begins = offsets(topics, OffsetSpec.earliest());
            offsets(topics, OffsetSpec.latest()).forEach((partition, end) -> {
                if (end > begins.getOrDefault(partition, 0L)) {
                    ends.put(partition.toString(), end);
                }
            });
        }
        return ends;
    }

    @Override
    public long before(Map<String, Long> ends, int generation) throws InterruptedException {
        Map<String, Long> read = new HashMap<>();
        for (RowFeed feed : feeds.of(generation)) {
            committed(listeners.group(feed.name()))
                    .forEach((partition, offset) -> read.put(partition.toString(), offset.offset()));
        }
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - read.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    @Override
    public boolean everUsed(String topic) throws InterruptedException {
        return offsets(Set.of(topic), OffsetSpec.latest()).values().stream().anyMatch(end -> end > 0);
    }

    private Map<TopicPartition, Long> offsets(Set<String> topics, OffsetSpec which) throws InterruptedException {
        try {
            Set<String> there = admin().listTopics().names().get();
            List<String> asked = topics.stream().filter(there::contains).toList();
            Map<String, TopicDescription> described =
                    admin().describeTopics(asked).allTopicNames().get();
            Map<TopicPartition, OffsetSpec> wanted = described.values().stream()
                    .flatMap(KafkaBacklog::partitions)
                    .collect(Collectors.toMap(partition -> partition, partition -> which));
            return admin().listOffsets(wanted).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, found -> found.getValue().offset()));
        } catch (ExecutionException e) {
            throw new KafkaException("the topics cannot be measured", e.getCause());
        }
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) throws InterruptedException {
        try {
            return admin().listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("what was read cannot be asked", e.getCause());
        }
    }

    private synchronized Admin admin() {
        Admin made = admin.orElseGet(() -> Admin.create(connection));
        admin = Optional.of(made);
        return made;
    }

    @Override
    public void destroy() {
        admin.ifPresent(made -> made.close(Duration.ofSeconds(2)));
    }
}
