package io.calmdesk.settings;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaTemplate;

/** Tells tenant-service what this reader now serves requests with. */
final class AppliedReports {

    private final KafkaTemplate<String, byte[]> kafka;
    private final String topic;

    AppliedReports(KafkaTemplate<String, byte[]> kafka, String topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    /** Sends the reports and waits for the broker: what fails is reported again with the whole batch. */
    void send(List<SettingApplied> applied) {
        var sent = applied.stream()
                .map(it -> kafka.send(topic, it.tenant().value(), it.value()))
                .toList();
        sent.forEach(CompletableFuture::join);
    }
}
