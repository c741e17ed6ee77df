package io.calmdesk.tenants.messaging;

import io.calmdesk.settings.SettingsTopic;
import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** The topics this service owns, and the one on which readers report to it; made on start when they are missing. */
@Configuration(proxyBeanMethods = false)
class OwnTopics {

    private static final Duration FACTS_KEPT = Duration.ofDays(14);
    private static final Duration REPORTS_KEPT = Duration.ofDays(1);

    @Bean
    static NewTopic factsTopic(@Value("${calmdesk.facts.topic}") String name) {
        return kept(name, FACTS_KEPT);
    }

    @Bean
    static NewTopic settingsTopic(@Value("${calmdesk.settings.topic}") String name) {
        return TopicBuilder.name(name)
                .partitions(SettingsTopic.PARTITIONS)
                .compact()
                .build();
    }

    @Bean
    static NewTopic appliedTopic(@Value("${calmdesk.settings.applied-topic}") String name) {
        return kept(name, REPORTS_KEPT);
    }

    private static NewTopic kept(String name, Duration retention) {
        return TopicBuilder.name(name)
                .partitions(SettingsTopic.PARTITIONS)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()))
                .build();
    }
}
