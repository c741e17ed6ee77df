package io.calmdesk.dossier.operating;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** The consumer groups of one reader, which are named after it. */
final class ReaderGroups {

    private final Admin admin;
    private final String reader;

    ReaderGroups(Admin admin, String reader) {
        this.admin = admin;
        this.reader = reader;
    }

    /** Who listens now. */
    List<MemberDescription> members() throws InterruptedException {
        return answer(admin.describeConsumerGroups(groups()).all()).values().stream()
                .map(ConsumerGroupDescription::members)
                .flatMap(Collection::stream)
                .toList();
    }

    /** Whether the topic has been read, by whoever does not listen any more either. */
    boolean haveRead(String topic) throws InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> all =
                groups().stream().collect(Collectors.toMap(group -> group, _ -> new ListConsumerGroupOffsetsSpec()));
        return !all.isEmpty()
                && answer(admin.listConsumerGroupOffsets(all).all()).values().stream()
                        .anyMatch(offsets -> in(offsets.keySet(), topic));
    }

    /** Whether a partition of the topic is among these. */
    static boolean in(Set<TopicPartition> partitions, String topic) {
        return partitions.stream().anyMatch(it -> it.topic().equals(topic));
    }

    private List<String> groups() throws InterruptedException {
        return answer(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(reader + "-"))
                .toList();
    }

    private <T> T answer(KafkaFuture<T> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new KafkaException("the groups of " + reader + " cannot be read", e.getCause());
        }
    }
}
