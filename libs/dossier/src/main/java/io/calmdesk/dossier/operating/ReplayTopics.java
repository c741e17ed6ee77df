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
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of one reader's replay, made when the first record for them comes; as wide as the topics of the facts. */
final class ReplayTopics implements AutoCloseable {

    private static final Duration KEPT = Duration.ofDays(2);

    /** Readers look for new topics every five seconds, and then have to share them out among them. */
    private static final int LOOKS = 100;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Admin admin;
    private final String reader;
    private final Map<String, Integer> partitions = new TreeMap<>();

    ReplayTopics(Map<String, Object> connection, String reader) {
        this.admin = Admin.create(connection);
        this.reader = reader;
    }

    /** Nobody would read what is told; the message says it to the operator. */
    static final class NobodyListens extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private NobodyListens(String reader, String topic) {
            super("nothing was told: there is no " + reader + " that listens to " + topic);
        }
    }

    /** The replay topic of a topic of facts, which is there and has a reader when this returns. */
    String of(String facts) throws InterruptedException {
        String topic = ReplayTopic.of(facts, reader);
        if (!partitions.containsKey(facts)) {
            int width = width(facts);
            boolean made = make(topic, width);
            if (!taken(topic, facts)) {
                if (made) {
                    unmake(topic);
                }
                throw new NobodyListens(reader, topic);
            }
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

    /** Whether the reader has been given the topic; one that is down but has read the facts will find it later. */
    private boolean taken(String topic, String facts) throws InterruptedException {
        ReaderGroups groups = new ReaderGroups(admin, reader);
        for (int look = 0; look < LOOKS; look++) {
            List<MemberDescription> members = groups.members();
            if (members.isEmpty()) {
                return groups.haveRead(facts);
            }
            if (members.stream().anyMatch(it -> ReaderGroups.in(it.assignment().topicPartitions(), topic))) {
                return true;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return false;
    }

    /** Whether it was not there before. */
    private boolean make(String topic, int width) throws InterruptedException {
        NewTopic made = new NewTopic(topic, Optional.of(width), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEPT.toMillis())));
        try {
            admin.createTopics(List.of(made)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("topic " + topic + " cannot be made", e.getCause());
            }
            return false;
        }
    }

    private void unmake(String topic) throws InterruptedException {
        try {
            admin.deleteTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new KafkaException("topic " + topic + " cannot be deleted", e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
