package io.calmdesk.settings;

import com.mongodb.client.MongoCollection;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/** Reads the topic from its beginning when the copy is empty, whatever position the group had: a lost copy heals. */
final class EmptyCopyRefill implements ConsumerAwareRebalanceListener {

    private final MongoCollection<Document> documents;

    EmptyCopyRefill(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (documents.find().first() == null) {
            consumer.seekToBeginning(partitions);
        }
    }
}
