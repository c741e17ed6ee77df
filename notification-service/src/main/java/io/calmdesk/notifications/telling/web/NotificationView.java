package io.calmdesk.notifications.telling.web;

import io.calmdesk.notifications.telling.Notification;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A notification as its recipient and administrators see it; {@code to} is the recipient's id. */
@Schema(
        name = "Notification",
        requiredProperties = {"id", "caseId", "caseNumber", "reason", "channel", "state", "to", "at", "version"})
record NotificationView(
        String id,
        String caseId,
        String caseNumber,

        @Schema(description = "Why: promise.mark.<share of the time used in percent>", example = "promise.mark.100")
        String reason,

        @Schema(allowableValues = {"email", "stream"}) String channel,

        @Schema(allowableValues = {"queued", "handed-over", "failed", "expired"})
        String state,

        String to,
        Instant at,
        long version) {

    static NotificationView of(Notification notification) {
        return new NotificationView(
                notification.id(),
                notification.matter().caseId(),
                notification.matter().caseNumber(),
                notification.matter().reason(),
                notification.channel().code(),
                notification.state().code(),
                notification.recipient(),
                notification.at(),
                notification.version());
    }
}
