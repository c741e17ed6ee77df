package io.calmdesk.notifications.delivery;

import io.calmdesk.notifications.telling.Channel;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Shows which channels are down. The service stays up: it is the mail server that is ill, and nothing is lost. */
final class ChannelsHealth implements HealthIndicator {

    private final Deliveries deliveries;

    ChannelsHealth(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail(
                        "down", deliveries.down().stream().map(Channel::code).toList())
                .build();
    }
}
