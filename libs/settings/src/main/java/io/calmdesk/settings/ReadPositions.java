package io.calmdesk.settings;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How far each partition of the topic has been applied, kept beside the copy itself: Kafka's own positions would
 * survive the loss of the copy, and nothing would ever be read again.
 */
final class ReadPositions {

    private final MongoCollection<Document> documents;

    ReadPositions(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** The offset to go on with, or empty when nothing of the partition has been applied. */
    OptionalLong next(TopicPartition partition) {
        Document position = documents.find(id(partition)).first();
        return position == null ? OptionalLong.empty() : OptionalLong.of(position.getLong("next"));
    }

    /** Remembers the offsets to go on with. */
    void move(Map<TopicPartition, Long> nextByPartition) {
        documents.bulkWrite(nextByPartition.entrySet().stream()
                .map(it -> new UpdateOneModel<Document>(
                        id(it.getKey()), Updates.set("next", it.getValue()), new UpdateOptions().upsert(true)))
                .toList());
    }

    private static Bson id(TopicPartition partition) {
        return Filters.eq("_id", new Document("topic", partition.topic()).append("partition", partition.partition()));
    }
}
