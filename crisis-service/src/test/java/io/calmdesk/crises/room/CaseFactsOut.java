package io.calmdesk.crises.room;

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
import tools.jackson.databind.json.JsonMapper;

/** Publishes facts of cases as case-service does, on the real Kafka. */
public final class CaseFactsOut {

    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", Infrastructure.shared().kafkaBootstrap(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    private CaseFactsOut() {}

    /** A fact of a case: its number there, the name of its type, and what it says. */
    public record Fact(String caseId, long number, String name, Map<String, ?> data, Instant recordedAt) {

        /** Recorded now. */
        public Fact(String caseId, long number, String name, Map<String, ?> data) {
            this(caseId, number, name, data, InstantSource.system().instant());
        }
    }

    /** A case as it is received; what differs from an ordinary one is put over it. */
    public static Map<String, Object> received(Map<String, ?> with) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("happenedAt", InstantSource.system().instant().toString());
        data.put("by", "01900000-0000-7000-8000-0000000000a2");
        data.put("number", "2026-000123");
        data.put("state", "received");
        data.put("kind", "complaint");
        data.put("severity", "general");
        data.put("channel", "web-form");
        data.put("owner", Map.of("kind", "role", "role", "cs-lead"));
        data.put(
                "promises",
                List.of(Map.of(
                        "id",
                        "solution",
                        "label",
                        "solution",
                        "class",
                        "outward",
                        "startedAt",
                        "2026-11-20T08:00:00Z",
                        "dueAt",
                        "2026-11-21T08:00:00Z")));
        data.putAll(with);
        return data;
    }

    /** A complaint as somebody judged it. */
    public static Map<String, Object> judged(String severity, String category) {
        return Map.of(
                "happenedAt",
                InstantSource.system().instant().toString(),
                "by",
                "somebody",
                "kind",
                "complaint",
                "severity",
                severity,
                "category",
                category);
    }

    /** Publishes a new case with these signals at a place; returns its id. */
    public static String caseWith(TenantId tenant, String place, String... signals) {
        return newCase(tenant, Map.of("signals", List.of(signals), "placeKey", place));
    }

    /** Publishes a new case; returns its id. */
    public static String newCase(TenantId tenant, Map<String, ?> with) {
        String id = Ids.next();
        publish(tenant, id, 1, "received", received(with));
        return id;
    }

    /** Publishes a fact of a case, recorded now. */
    public static void publish(TenantId tenant, String caseId, long number, String name, Map<String, ?> data) {
        publish(tenant, new Fact(caseId, number, name, data));
    }

    /** Publishes a fact of a case. */
    public static void publish(TenantId tenant, Fact fact) {
        send(Room.CASE_FACTS, 1, tenant, fact);
    }

    /** Tells a fact of a case again, as case-service does for one reader; in a higher lineage after a restore. */
    public static void replay(int lineage, TenantId tenant, Fact fact) {
        send(Room.CASE_REPLAY, lineage, tenant, fact);
    }

    private static void send(String topic, int lineage, TenantId tenant, Fact fact) {
        var record =
                new ProducerRecord<>(topic, fact.caseId(), JsonMapper.shared().writeValueAsBytes(fact.data()));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        fact.caseId() + "/" + fact.number(),
                        "ce_source",
                        "/calmdesk/case-service",
                        "ce_type",
                        "calmdesk.case." + fact.name() + ".v1",
                        "ce_subject",
                        fact.caseId(),
                        "ce_time",
                        fact.recordedAt().toString(),
                        "ce_tenantid",
                        tenant.value(),
                        "ce_number",
                        Long.toString(fact.number()),
                        "ce_prevhash",
                        "0".repeat(64),
                        "ce_lineage",
                        Integer.toString(lineage))
                .forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        try {
            PRODUCER.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
