package io.calmdesk.notifications.mongo;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Matter;
import io.calmdesk.notifications.telling.Notification;
import io.calmdesk.notifications.telling.NotificationState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Notifications as the tests of the store need them. */
final class Told {

    static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");

    private Told() {}

    static Notification told(TenantId tenant, String recipient, Channel channel, Instant at) {
        return told(tenant, recipient, channel, at, new Matter.CasePromise("case", "C-17", "solution", 100, at));
    }

    static Notification crisis(TenantId tenant, Instant at) {
        return told(
                tenant, "wang", Channel.EMAIL, at, new Matter.CrisisOpened("crisis", "CR-2026-0001", "fire", "top"));
    }

    private static Notification told(TenantId tenant, String recipient, Channel channel, Instant at, Matter matter) {
        return new Notification(
                Ids.next(),
                tenant,
                "case/1@1",
                recipient,
                channel,
                matter,
                NotificationState.QUEUED,
                1,
                at,
                at.plus(Duration.ofHours(24)),
                List.of(),
                null);
    }

    static TenantId tenant() {
        return new TenantId(Ids.next());
    }
}
