package io.calmdesk.bench;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/**
 * The least that intake can cost: the stored form of a case inserted by the bare driver with majority write, and one
 * acknowledged Kafka send of a fact's size.
 */
final class Floor implements AutoCloseable {

    private static final String TOPIC = "calmdesk.bench.floor";

    private final MongoClient client;
    private final MongoCollection<Document> collection;
    private final KafkaProducer<String, byte[]> producer;
    private final Document sample;
    private final byte[] event;

    Floor(String mongodbUri, String bootstrap, Document sample) throws InterruptedException {
        this.client = MongoClients.create(mongodbUri);
        this.collection = client.getDatabase("bench").getCollection("floor").withWriteConcern(WriteConcern.MAJORITY);
        this.sample = sample;
        this.event = sample.toJson()
                .substring(0, Math.min(600, sample.toJson().length()))
                .getBytes(StandardCharsets.UTF_8);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(Set.of(new NewTopic(TOPIC, 12, (short) 1))).all().get();
        } catch (ExecutionException there) {
            // the topic is there from an earlier run
        }
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    boolean once() throws ExecutionException, InterruptedException {
        String id = UUID.randomUUID().toString();
        collection.insertOne(new Document(sample).append("_id", id));
        producer.send(new ProducerRecord<>(TOPIC, id, event)).get();
        return true;
    }

    @Override
    public void close() {
        client.getDatabase("bench").drop();
        client.close();
        producer.close();
    }
}
