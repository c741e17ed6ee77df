package io.calmdesk.dossier.reading;

import io.calmdesk.dossier.Publication;
import io.calmdesk.kernel.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fact that another service published; {@code type} is the contract's name such as {@code
 * calmdesk.case.received.v1}, {@code data} the whole JSON object, with {@code happenedAt} and {@code by}.
 */
public record ReceivedFact(
        TenantId tenant,
        String dossierId,
        long number,
        String type,
        Instant recordedAt,
        JsonNode data,
        String prevHash,
        int lineage,
        @Nullable String correlation,
        @Nullable String trace) {

    /** Contracts grow by optional members, which an older reader does not know. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The fact in a CloudEvent in binary mode; {@link IllegalArgumentException} when it is none. */
    public static ReceivedFact of(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return of(headers, record.value());
    }

    static ReceivedFact of(Map<String, String> headers, @Nullable String value) {
        try {
            return new ReceivedFact(
                    new TenantId(header(headers, "ce_tenantid")),
                    header(headers, "ce_subject"),
                    Long.parseLong(header(headers, "ce_number")),
                    header(headers, "ce_type"),
                    Instant.parse(header(headers, "ce_time")),
                    JSON.readTree(value == null ? "{}" : value),
                    header(headers, "ce_prevhash"),
                    Integer.parseInt(header(headers, "ce_lineage")),
                    headers.get("ce_correlationid"),
                    headers.get(Publication.TRACE));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no fact", e);
        }
    }

    private static String header(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }

    /** When it happened, as claimed by whoever reported it. */
    public Instant happenedAt() {
        return Instant.parse(data.required("happenedAt").asString());
    }

    /** Who did it. */
    public String by() {
        return data.required("by").asString();
    }

    /** The data as a record of the reader's own; members it does not name are left out. */
    public <T> T as(Class<T> type) {
        return JSON.treeToValue(data, type);
    }

    /** A part that only holders of the tenant's key can open; empty when the fact has none of this name. */
    public Optional<byte[]> sealed(String name) {
        JsonNode part = data.path("sealed").path(name);
        return part.isString() ? Optional.of(Base64.getDecoder().decode(part.asString())) : Optional.empty();
    }
}
