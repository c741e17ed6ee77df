package io.calmdesk.dossier.reading;

import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.kernel.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The end of a replay in one partition of its topic.
 *
 * @param replay the id of the replay
 * @param facts the topic whose facts were told again
 * @param partition in which this end stands, of {@code partitions}
 * @param startedAt from when on facts that are not in the replay come on the topic itself
 * @param tenant whose facts alone were told, or null for everybody's
 */
public record ReplayEnd(
        String replay,
        String facts,
        int partition,
        int partitions,
        Instant startedAt,
        @Nullable TenantId tenant) {

    private static final String TYPE = "calmdesk.replay.ended.v1";

    /** As a record on the replay topic named. */
    public OutboundRecord on(String topic) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("replay", replay);
        data.put("partitions", partitions);
        data.put("startedAt", startedAt);
        if (tenant != null) {
            data.put("tenant", tenant.value());
        }
        return new OutboundRecord(
                topic,
                partition,
                replay,
                Map.of("ce_type", TYPE),
                JsonMapper.shared().writeValueAsString(data));
    }

    static boolean is(ConsumerRecord<String, String> record) {
        Header type = record.headers().lastHeader("ce_type");
        return type != null && TYPE.equals(new String(type.value(), StandardCharsets.UTF_8));
    }

    /** The end that a record tells of, if it does. */
    static Stream<ReplayEnd> of(ConsumerRecord<String, String> record, String facts) {
        if (!is(record)) {
            return Stream.empty();
        }
        JsonNode data = JsonMapper.shared().readTree(record.value());
        JsonNode tenant = data.path("tenant");
        return Stream.of(new ReplayEnd(
                data.required("replay").asString(),
                facts,
                record.partition(),
                data.required("partitions").asInt(),
                Instant.parse(data.required("startedAt").asString()),
                tenant.isString() ? new TenantId(tenant.asString()) : null));
    }
}
