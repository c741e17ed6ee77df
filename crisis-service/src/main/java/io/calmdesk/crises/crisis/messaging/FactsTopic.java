package io.calmdesk.crises.crisis.messaging;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topic of the facts of crises, which nobody else makes. */
@Configuration(proxyBeanMethods = false)
class FactsTopic {

    private static final int PARTITIONS = 12;
    private static final Duration KEPT = Duration.ofDays(14);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KafkaAdmin admin;

    FactsTopic(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Bean
    static NewTopic crisisFacts(@Value("${calmdesk.crises.facts-topic}") String name) {
        return TopicBuilder.name(name)
                .partitions(PARTITIONS)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEPT.toMillis()))
                .build();
    }

    /** Kafka may come up after us; crises are opened meanwhile. */
    @EventListener(ApplicationReadyEvent.class)
    void make() {
        Thread.ofVirtual().name("facts-topic").start(() -> {
            try {
                while (!admin.initialize()) {
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
