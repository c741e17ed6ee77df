package io.calmdesk.dossier;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record for Kafka, its value mostly JSON. Without a partition the key decides; a null value is a tombstone on a compacted topic.
 */
public record OutboundRecord(
        String topic,
        @Nullable Integer partition,
        String key,
        Map<String, String> headers,
        @Nullable String value) {

    public OutboundRecord {
        headers = Map.copyOf(headers);
    }
}
