package io.calmdesk.dossier.operating;

import io.calmdesk.dossier.OutboundRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends many records in a row, each partition's in order, without waiting for each one. */
final class ReplayOutbound implements AutoCloseable {

    private static final int BATCH_BYTES = 128 * 1024;

    private final Producer<String, String> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    ReplayOutbound(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // Keeps the order also when a batch has to be sent again.
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The topic may just have been made. Were the first batch refused by a partition that is not led yet and the
        // second taken, the broker would refuse the first as out of order until the delivery timeout is over.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** Hands a record over; throws what a record before it failed with. */
    void send(OutboundRecord record) {
        check();
        ProducerRecord<String, String> outgoing =
                new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value());
        record.headers().forEach((name, value) -> outgoing.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(outgoing, (sent, failed) -> {
            if (failed != null) {
                failure.compareAndSet(null, failed);
            }
        });
    }

    /** Returns when everything has been acknowledged. */
    void flush() {
        producer.flush();
        check();
    }

    private void check() {
        Exception failed = failure.get();
        if (failed != null) {
            throw new KafkaException("the replay did not get through", failed);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
