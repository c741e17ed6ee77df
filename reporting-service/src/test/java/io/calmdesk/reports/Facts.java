package io.calmdesk.reports;

import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.testing.Infrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes facts as their owners do, on the real Kafka. */
public record Facts(String topic) {

    private static final class Shared {
        static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** One fact, with its type without {@code calmdesk.} and its version. */
    public record Told(TenantId tenant, String dossier, long number, String type, String json) {}

    /** Publishes a fact and waits until it is there. */
    public void publish(TenantId tenant, String dossier, long number, String type, String json) {
        publish(new Told(tenant, dossier, number, type, json), 1);
    }

    /** Publishes a fact of this life of the owner's data. */
    public void publish(Told fact, int lineage) {
        try {
            send(fact, lineage).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes facts in this order and returns when all are there. */
    public void publish(List<Told> facts) {
        facts.forEach(it -> send(it, 1));
        Shared.PRODUCER.flush();
    }

    /** Publishes a record as it is. */
    public void publish(OutboundRecord record) {
        var outgoing = new ProducerRecord<>(
                topic,
                record.partition(),
                record.key(),
                Objects.requireNonNull(record.value()).getBytes(StandardCharsets.UTF_8));
        record.headers().forEach((name, value) -> outgoing.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            Shared.PRODUCER.send(outgoing).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Future<?> send(Told fact, int lineage) {
        var record = new ProducerRecord<>(topic, fact.dossier(), fact.json().getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        fact.dossier() + "/" + fact.number(),
                        "ce_source",
                        "/calmdesk/somebody",
                        "ce_type",
                        "calmdesk." + fact.type() + ".v1",
                        "ce_subject",
                        fact.dossier(),
                        "ce_time",
                        Instant.EPOCH.toString(),
                        "ce_tenantid",
                        fact.tenant().value(),
                        "ce_number",
                        Long.toString(fact.number()),
                        "ce_prevhash",
                        "0".repeat(64),
                        "ce_lineage",
                        Integer.toString(lineage))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return Shared.PRODUCER.send(record);
    }
}
