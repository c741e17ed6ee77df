package io.calmdesk.notifications.stream.messaging;

import io.calmdesk.kernel.Ids;
import io.calmdesk.notifications.stream.LiveStream;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamTopics.class)
class StreamMessagingConfiguration {

    @Bean
    NewTopic notificationFacts(StreamTopics topics) {
        return TopicBuilder.name(topics.notificationFacts()).partitions(12).build();
    }

    @Bean
    StreamCourier streamCourier(KafkaProperties kafka, StreamTopics topics) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // What the broker does not take soon stays queued with us and is tried again, also after a restart.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000);
        return new StreamCourier(
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()),
                topics.notificationFacts());
    }

    @Bean
    FactsFeed factsFeed(KafkaProperties kafka, StreamTopics topics, LiveStream stream, MeterRegistry meters) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        // A group of its own: every instance shows its viewers everything, and nobody needs the position afterwards.
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "notification-service-stream-" + Ids.next());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000);
        FactsFeed feed = new FactsFeed(
                () -> new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                List.of(topics.caseFacts(), topics.crisisFacts(), topics.notificationFacts()),
                stream);
        Gauge.builder("calmdesk.stream.partitions", feed, FactsFeed::partitions)
                .description("How many partitions this instance's live stream is fed from")
                .register(meters);
        return feed;
    }
}
