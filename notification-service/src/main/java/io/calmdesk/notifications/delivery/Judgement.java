package io.calmdesk.notifications.delivery;

import io.calmdesk.notifications.telling.Notification;
import io.calmdesk.notifications.telling.Notification.Attempt;
import io.calmdesk.notifications.telling.NotificationState;
import java.time.Instant;

/** Decides what an outcome means for a notification: over, tried again later, or given up. */
final class Judgement {

    private final GrowingPause messagePause;
    private final GrowingPause channelPause;

    Judgement(GrowingPause messagePause, GrowingPause channelPause) {
        this.messagePause = messagePause;
        this.channelPause = channelPause;
    }

    Result of(Notification notification, Outcome outcome, Instant now) {
        Attempt attempt = new Attempt(now, outcome.why());
        int tries = notification.attempts().size() + 1;
        return switch (outcome) {
            case Outcome.HandedOver() -> new Result(NotificationState.HANDED_OVER, attempt, null);
            case Outcome.Impossible(String why) -> new Result(NotificationState.FAILED, attempt, null);
            case Outcome.NotNow(String why) -> later(notification, attempt, now.plus(messagePause.after(tries)));
            case Outcome.ChannelDown(String why) -> later(notification, attempt, now.plus(channelPause.after(tries)));
        };
    }

    /** Not later than its useful time ends, so that then it is given up and not forgotten. */
    private static Result later(Notification notification, Attempt attempt, Instant again) {
        Instant end = notification.usefulUntil();
        return new Result(NotificationState.QUEUED, attempt, again.isBefore(end) ? again : end);
    }
}
