package io.calmdesk.notifications.stream.messaging;

import io.calmdesk.notifications.telling.Notification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract {@code calmdesk.notification.created.v1}: a person is told something by the live stream. */
final class NotificationCreated {

    static final String TYPE = "calmdesk.notification.created.v1";

    private static final JsonMapper JSON = JsonMapper.shared();

    private NotificationCreated() {}

    static ProducerRecord<String, byte[]> record(String topic, Notification notification) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", notification.id() + "/1");
        headers.put("ce_source", "/calmdesk/notification-service");
        headers.put("ce_type", TYPE);
        headers.put("ce_subject", notification.id());
        headers.put("ce_time", notification.at().toString());
        headers.put("ce_tenantid", notification.tenant().value());
        headers.put("ce_number", "1");
        headers.put("content-type", "application/json");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("happenedAt", notification.at());
        body.put("by", "notification-service");
        body.put("recipient", notification.recipient());
        body.put("caseId", notification.matter().caseId());
        body.put("reason", notification.matter().reason());
        body.put("channel", notification.channel().code());
        var record = new ProducerRecord<>(topic, notification.id(), JSON.writeValueAsBytes(body));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    static String recipient(byte[] value) {
        JsonNode body = JSON.readTree(value);
        return body.required("recipient").asString();
    }
}
