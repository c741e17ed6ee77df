package io.calmdesk.notifications.delivery;

import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Notification;
import io.calmdesk.notifications.telling.NotificationState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what became of notifications, and shows how long the oldest of each channel has been waiting. */
final class DeliveryMeters {

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Map<Channel, Instant> oldest = new ConcurrentHashMap<>();

    DeliveryMeters(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
        for (Channel channel : Channel.values()) {
            Gauge.builder("calmdesk.notifications.queue.age", () -> waitingFor(channel))
                    .description("How long the oldest notification of the channel has been waiting")
                    .baseUnit("seconds")
                    .tag("channel", channel.code())
                    .register(registry);
            for (NotificationState state : NotificationState.values()) {
                count(channel, state, 0);
            }
        }
    }

    void watch(Channel channel, Circuit circuit) {
        Gauge.builder("calmdesk.notifications.channel.down", circuit, it -> it.isDown() ? 1 : 0)
                .description("1 while the channel is down and holds its notifications back")
                .tag("channel", channel.code())
                .register(registry);
    }

    void recorded(Notification notification, Result result) {
        count(notification.channel(), result.state(), 1);
        if (result.state() == NotificationState.HANDED_OVER) {
            registry.timer(
                            "calmdesk.notifications.time.to.hand.over",
                            "channel",
                            notification.channel().code())
                    .record(Duration.between(notification.at(), result.attempt().at()));
        }
    }

    void expired(Channel channel, long many) {
        count(channel, NotificationState.EXPIRED, many);
    }

    void oldest(Channel channel, Optional<Instant> at) {
        at.ifPresentOrElse(it -> oldest.put(channel, it), () -> oldest.remove(channel));
    }

    private double waitingFor(Channel channel) {
        Instant since = oldest.get(channel);
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    private void count(Channel channel, NotificationState state, long many) {
        registry.counter("calmdesk.notifications.attempts", "channel", channel.code(), "state", state.code())
                .increment((double) many);
    }
}
