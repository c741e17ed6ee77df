package io.calmdesk.dossier.autoconfigure;

import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topics a service declares as soon as Kafka is there, which may be long after the service itself. */
final class TopicMaking {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KafkaAdmin admin;

    TopicMaking(KafkaAdmin admin) {
        this.admin = admin;
    }

    @EventListener(ApplicationReadyEvent.class)
    void make() {
        Thread.ofVirtual().name("topic-making").start(() -> {
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
