package io.calmdesk.notifications.stream.messaging;

import io.calmdesk.notifications.telling.Matter;
import io.calmdesk.notifications.telling.Notification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contracts {@code calmdesk.notification.created}: a person is told something by the live stream. The first version
 * always names a case; what is about a crisis is told by the second.
 */
final class NotificationCreated {

    static final Set<String> TYPES = Set.of(NotificationCreated.ABOUT_A_CASE, NotificationCreated.ABOUT_A_CRISIS);

    private static final String ABOUT_A_CASE = "calmdesk.notification.created.v1";
    private static final String ABOUT_A_CRISIS = "calmdesk.notification.created.v2";

    private static final JsonMapper JSON = JsonMapper.shared();

    private NotificationCreated() {}

    static ProducerRecord<String, byte[]> record(String topic, Notification notification) {
        boolean aboutACase = notification.matter() instanceof Matter.CasePromise;
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", notification.id() + "/1");
        headers.put("ce_source", "/calmdesk/notification-service");
        headers.put("ce_type", aboutACase ? ABOUT_A_CASE : ABOUT_A_CRISIS);
        headers.put("ce_subject", notification.id());
        headers.put("ce_time", notification.at().toString());
        headers.put("ce_tenantid", notification.tenant().value());
        headers.put("ce_number", "1");
        headers.put("content-type", "application/json");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("happenedAt", notification.at());
        body.put("by", "notification-service");
        body.put("recipient", notification.recipient());
        body.put(aboutACase ? "caseId" : "crisisId", notification.matter().subjectId());
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
