package io.calmdesk.notifications.mongo;

import com.mongodb.client.model.Filters;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Matter;
import io.calmdesk.notifications.telling.Notification;
import io.calmdesk.notifications.telling.Notification.Attempt;
import io.calmdesk.notifications.telling.NotificationState;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How a notification is stored. {@code dueAt} is there only while it is queued: the moment of the next try, pushed
 * ahead by whoever leases it. {@code rank} is there only with crises, which go first.
 */
final class NotificationDocument {

    static final String COLLECTION = "notifications";
    private static final Integer CRISIS = 1;
    static final Bson CRISES = Filters.eq("rank", CRISIS);

    private NotificationDocument() {}

    static Document write(Notification notification) {
        return new Document("_id", notification.id())
                .append("tenantId", notification.tenant().value())
                .append("factId", notification.factId())
                .append("recipient", notification.recipient())
                .append("channel", notification.channel().code())
                .append("matter", MatterDocument.write(notification.matter()))
                .append("state", notification.state().code())
                .append("version", notification.version())
                .append("at", notification.at())
                .append("usefulUntil", notification.usefulUntil())
                .append("dueAt", notification.at())
                .append("rank", notification.matter() instanceof Matter.Crisis ? CRISIS : null)
                .append("attempts", List.of())
                .append("trace", notification.trace());
    }

    static Notification read(Document document) {
        return new Notification(
                document.getString("_id"),
                new TenantId(document.getString("tenantId")),
                document.getString("factId"),
                document.getString("recipient"),
                Channel.of(document.getString("channel")).orElseThrow(),
                MatterDocument.read(document.get("matter", Document.class)),
                NotificationState.of(document.getString("state")).orElseThrow(),
                document.getLong("version"),
                instant(document, "at"),
                instant(document, "usefulUntil"),
                document.getList("attempts", Document.class).stream()
                        .map(attempt -> new Attempt(instant(attempt, "at"), attempt.getString("outcome")))
                        .toList(),
                document.getString("trace"));
    }

    static Instant instant(Document document, String field) {
        return document.get(field, Date.class).toInstant();
    }
}
