package io.calmdesk.dossier.publishing;

import io.calmdesk.dossier.OutboundRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;

/** A Kafka producer of which every send is awaited; acknowledged by all replicas, no repeat by the client itself. */
public final class KafkaOutbound implements Outbound, AutoCloseable {

    private static final int ANSWER_MILLIS = 10_000;

    private final Producer<String, String> producer;

    /** A producer with these connection settings. */
    public KafkaOutbound(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_MILLIS / 2);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    @Override
    public void send(OutboundRecord record) throws InterruptedException {
        ProducerRecord<String, String> outgoing =
                new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value());
        record.headers().forEach((name, value) -> outgoing.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(outgoing).get(2L * ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException | org.apache.kafka.common.KafkaException e) {
            throw failure(e);
        }
    }

    /** What this record alone is at fault for is passed on; all else means that Kafka is away. */
    private static RuntimeException failure(Throwable cause) throws InterruptedException {
        return switch (cause) {
            case org.apache.kafka.common.errors.InterruptException stopped -> throw new InterruptedException();
            case RecordTooLargeException atFault -> atFault;
            case SerializationException atFault -> atFault;
            case InvalidTopicException atFault -> atFault;
            default -> new Unreachable(cause);
        };
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
