package io.calmdesk.notifications.delivery;

import io.calmdesk.notifications.telling.Notification.Attempt;
import io.calmdesk.notifications.telling.NotificationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a try leads to: a state, the attempt to remember, and when to try again if it stays queued. */
public record Result(
        NotificationState state, Attempt attempt, @Nullable Instant again) {}
