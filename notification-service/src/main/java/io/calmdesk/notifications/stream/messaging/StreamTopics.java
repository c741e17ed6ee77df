package io.calmdesk.notifications.stream.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the live stream is fed from.
 *
 * @param caseFacts what happens to cases
 * @param crisisFacts what happens to crises
 * @param notificationFacts what people are told by the stream; ours
 */
@ConfigurationProperties("calmdesk.topics")
record StreamTopics(
        @DefaultValue("calmdesk.case.facts") String caseFacts,
        @DefaultValue("calmdesk.crisis.facts") String crisisFacts,
        @DefaultValue("calmdesk.notification.facts") String notificationFacts) {}
