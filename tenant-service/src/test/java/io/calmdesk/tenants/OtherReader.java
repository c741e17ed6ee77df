package io.calmdesk.tenants;

import io.calmdesk.settings.SettingApplied;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Stands for another service: reports what tenant-service's own copy reports, unless it is asleep. */
final class OtherReader {

    static final String NAME = "case-service";

    private static @Nullable OtherReader shared;

    private final String bootstrap;
    private final String topic;
    private volatile boolean asleep;

    private OtherReader(String bootstrap, String topic) {
        this.bootstrap = bootstrap;
        this.topic = topic;
        Thread.ofVirtual().name("other-reader").start(this::work);
    }

    static synchronized OtherReader shared(String bootstrap, String topic) {
        OtherReader reader = shared;
        if (reader == null) {
            reader = new OtherReader(bootstrap, topic);
            shared = reader;
        }
        return reader;
    }

    void asleep() {
        asleep = true;
    }

    void awake() {
        asleep = false;
    }

    private void work() {
        Queue<SettingApplied> missed = new ArrayDeque<>();
        try (var consumer = new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrap,
                                "group.id",
                                topic + "-other-reader",
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer())) {
            consumer.subscribe(List.of(topic));
            while (true) {
                consumer.poll(Duration.ofMillis(20)).forEach(report -> {
                    SettingApplied applied = SettingApplied.read(report.value());
                    if (!applied.service().equals(NAME)) {
                        missed.add(applied);
                    }
                });
                while (!asleep && !missed.isEmpty()) {
                    SettingApplied next = missed.remove();
                    producer.send(new ProducerRecord<>(
                            topic,
                            next.tenant().value(),
                            new SettingApplied(NAME, next.tenant(), next.section(), next.item(), next.version())
                                    .value()));
                }
            }
        }
    }
}
