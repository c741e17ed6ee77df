package io.calmdesk.notifications.telling.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.calmdesk.notifications.telling.Matter;
import io.calmdesk.notifications.telling.Notification;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notification as its recipient and administrators see it; {@code to} is the recipient's id. */
@Schema(
        name = "Notification",
        requiredProperties = {"id", "reason", "channel", "state", "to", "at", "version"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotificationView(
        String id,

        @Schema(description = "The case it is about; absent when it is about a crisis") @Nullable
        String caseId,

        @Nullable String caseNumber,

        @Schema(description = "The crisis it is about; absent when it is about a case") @Nullable
        String crisisId,

        @Nullable String crisisNumber,

        @Schema(
                description = "Why: promise.mark.<share of the time used in percent>, crisis.opened, crisis.case, "
                        + "crisis.level or crisis.mark.<share of the step's time used in percent>",
                example = "promise.mark.100")
        String reason,

        @Schema(allowableValues = {"email", "stream"}) String channel,

        @Schema(allowableValues = {"queued", "handed-over", "failed", "expired"})
        String state,

        String to,
        Instant at,
        long version) {

    static NotificationView of(Notification notification) {
        Matter matter = notification.matter();
        boolean aboutACase = matter instanceof Matter.CasePromise;
        return new NotificationView(
                notification.id(),
                aboutACase ? matter.subjectId() : null,
                aboutACase ? matter.subjectNumber() : null,
                aboutACase ? null : matter.subjectId(),
                aboutACase ? null : matter.subjectNumber(),
                matter.reason(),
                notification.channel().code(),
                notification.state().code(),
                notification.recipient(),
                notification.at(),
                notification.version());
    }
}
