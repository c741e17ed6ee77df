package io.calmdesk.casedesk.casefile.messaging;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** Makes the topic of the facts of cases, which nobody else makes. */
@Configuration(proxyBeanMethods = false)
class FactsTopic {

    private static final int PARTITIONS = 12;
    private static final Duration KEPT = Duration.ofDays(14);

    @Bean
    static NewTopic caseFacts(@Value("${calmdesk.cases.facts-topic}") String name) {
        return TopicBuilder.name(name)
                .partitions(PARTITIONS)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEPT.toMillis()))
                .build();
    }
}
