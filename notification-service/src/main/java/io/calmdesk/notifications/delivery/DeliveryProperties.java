package io.calmdesk.notifications.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rhythm of handing over.
 *
 * @param sweep how often to look for work nobody was woken for, such as what a crash left
 * @param lease for how long one instance keeps a notification to itself; renewed while it is being sent
 * @param channelPause first pause when a channel is down
 * @param channelPauseLimit longest pause when a channel is down
 * @param messagePause first pause when a single message was put off
 * @param messagePauseLimit longest pause for a single message
 */
@ConfigurationProperties("calmdesk.delivery")
record DeliveryProperties(
        @DefaultValue("1s") Duration sweep,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("1s") Duration channelPause,
        @DefaultValue("30s") Duration channelPauseLimit,
        @DefaultValue("30s") Duration messagePause,
        @DefaultValue("30m") Duration messagePauseLimit) {

    GrowingPause forChannel() {
        return new GrowingPause(channelPause, channelPauseLimit);
    }

    GrowingPause forMessage() {
        return new GrowingPause(messagePause, messagePauseLimit);
    }
}
