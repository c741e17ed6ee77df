package io.calmdesk.notifications.delivery;

import io.calmdesk.kernel.Timepoints;
import io.calmdesk.notifications.telling.Notification;
import io.calmdesk.notifications.telling.Notification.Attempt;
import io.calmdesk.notifications.telling.NotificationState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try for one leased notification, from the courier to the record of what came of it. */
final class HandingOver {

    private static final Logger log = LoggerFactory.getLogger(HandingOver.class);
    private static final Duration BEFORE_RECORDING_AGAIN = Duration.ofMillis(500);

    private final Courier courier;
    private final DeliveryQueue queue;
    private final Judgement judgement;
    private final Circuit circuit;
    private final DeliveryMeters meters;
    private final InstantSource clock;
    private final String holder;

    HandingOver(
            Courier courier,
            DeliveryQueue queue,
            Judgement judgement,
            Circuit circuit,
            DeliveryMeters meters,
            InstantSource clock,
            String holder) {
        this.courier = courier;
        this.queue = queue;
        this.judgement = judgement;
        this.circuit = circuit;
        this.meters = meters;
        this.clock = clock;
        this.holder = holder;
    }

    void attempt(Notification notification) throws InterruptedException {
        Result result = result(notification);
        record(notification, result);
        meters.recorded(notification, result);
        log.atInfo()
                .addKeyValue("notification", notification.id())
                .addKeyValue("tenant", notification.tenant())
                .addKeyValue("subject", notification.matter().subjectId())
                .addKeyValue("channel", notification.channel().code())
                .addKeyValue("state", result.state().code())
                .addKeyValue("outcome", result.attempt().outcome())
                .log("tried to hand a notification over");
    }

    private Result result(Notification notification) {
        if (!Timepoints.now(clock).isBefore(notification.usefulUntil())) {
            return new Result(NotificationState.EXPIRED, new Attempt(Timepoints.now(clock), "too-late"), null);
        }
        Outcome outcome = outcome(notification);
        Instant now = Timepoints.now(clock);
        if (outcome instanceof Outcome.HandedOver) {
            circuit.worked();
        } else if (outcome instanceof Outcome.ChannelDown) {
            circuit.failed(now);
        }
        return judgement.of(notification, outcome, now);
    }

    private Outcome outcome(Notification notification) {
        try {
            return courier.handOver(notification);
        } catch (RuntimeException e) {
            // Only the kind of failure: its text may hold an address.
            return new Outcome.NotNow("failed-" + e.getClass().getSimpleName());
        }
    }

    /** The other side has answered: forgetting that would tell somebody twice, so the database is waited for. */
    private void record(Notification notification, Result result) throws InterruptedException {
        while (true) {
            try {
                queue.record(notification, result, holder);
                return;
            } catch (RuntimeException e) {
                log.atWarn()
                        .addKeyValue("notification", notification.id())
                        .setCause(e)
                        .log("what came of a notification could not be recorded, will try again");
                Thread.sleep(BEFORE_RECORDING_AGAIN);
            }
        }
    }
}
