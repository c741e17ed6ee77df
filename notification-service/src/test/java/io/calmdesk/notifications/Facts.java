package io.calmdesk.notifications;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.testing.Infrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Publishes facts as case-service does, on the real Kafka: in this lineage and trace, recorded by this clock. */
record Facts(
        String topic,
        int lineage,
        InstantSource clock,
        @Nullable String trace) {

    private static final class Shared {
        static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Facts recorded now, by an owner who was never restored. */
    Facts(String topic) {
        this(topic, 1, InstantSource.system(), null);
    }

    /** Facts recorded at that moment. */
    Facts at(Instant recorded) {
        return new Facts(topic, lineage, InstantSource.fixed(recorded), trace);
    }

    /** Facts of something that is followed. */
    Facts inTrace(String traceparent) {
        return new Facts(topic, lineage, clock, traceparent);
    }

    /** Facts after so many restores. */
    Facts inLineage(int higher) {
        return new Facts(topic, higher, clock, trace);
    }

    void publish(TenantId tenant, String caseId, long number, String type, String json) {
        var record = new ProducerRecord<>(topic, caseId, json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        caseId + "/" + number,
                        "ce_source",
                        "/calmdesk/case-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        caseId,
                        "ce_time",
                        clock.instant().toString(),
                        "ce_tenantid",
                        tenant.value(),
                        "ce_number",
                        Long.toString(number),
                        "ce_prevhash",
                        "0".repeat(64),
                        "ce_lineage",
                        Integer.toString(lineage))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        if (trace != null) {
            record.headers().add("ce_traceparent", trace.getBytes(StandardCharsets.UTF_8));
        }
        send(record);
    }

    /** Sends whatever else the service reads. */
    static void send(ProducerRecord<String, byte[]> record) {
        try {
            Shared.PRODUCER.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    void publishMark(
            TenantId tenant, String caseId, long number, int share, Map<String, String> owner, String... tell) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("happenedAt", "2026-11-02T04:00:00Z");
        data.put("by", "clock");
        data.put("promise", Ids.next());
        data.put("label", "solution");
        data.put("share", share);
        data.put("covers", List.of(share));
        data.put("dueAt", "2026-11-02T04:00:00Z");
        data.put("tell", List.of(tell));
        data.put("owner", owner);
        data.put("caseNumber", "C-" + caseId.substring(30));
        data.put("state", "received");
        data.put("severity", "general");
        publish(
                tenant,
                caseId,
                number,
                "calmdesk.case.promise-mark-reached.v1",
                JsonMapper.shared().writeValueAsString(data));
    }
}
