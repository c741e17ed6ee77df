package io.calmdesk.dossier.operating;

import io.calmdesk.dossier.reading.ReplayTopic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of one reader's replay, made when the first record for them comes; as wide as the topics of the facts. */
final class ReplayTopics implements AutoCloseable {

    private static final Duration KEPT = Duration.ofDays(2);

    private final Admin admin;
    private final String reader;
    private final Map<String, Integer> partitions = new TreeMap<>();

    ReplayTopics(Map<String, Object> connection, String reader) {
        this.admin = Admin.create(connection);
        this.reader = reader;
    }

    /** The replay topic of a topic of facts, which is there when this returns. */
    String of(String facts) throws InterruptedException {
        String topic = ReplayTopic.of(facts, reader);
        if (!partitions.containsKey(facts)) {
            int width = width(facts);
            make(topic, width);
            // One that was made for an earlier replay may have another width.
            partitions.put(facts, width(topic));
        }
        return topic;
    }

    /** The topics of facts met so far, and how many partitions their replay topics have. */
    Map<String, Integer> met() {
        return partitions;
    }

    private int width(String topic) throws InterruptedException {
        try {
            Map<String, TopicDescription> found =
                    admin.describeTopics(List.of(topic)).allTopicNames().get();
            return Objects.requireNonNull(found.get(topic)).partitions().size();
        } catch (ExecutionException e) {
            throw new KafkaException("topic " + topic + " cannot be read", e.getCause());
        }
    }

    private void make(String topic, int width) throws InterruptedException {
        NewTopic made = new NewTopic(topic, Optional.of(width), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEPT.toMillis())));
        try {
            admin.createTopics(List.of(made)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("topic " + topic + " cannot be made", e.getCause());
            }
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
