package io.calmdesk.settings;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Keeps the copy fed, in services that ask for it by {@code calmdesk.settings.reader=true}. */
@AutoConfiguration(after = {SettingsAutoConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnProperty("calmdesk.settings.reader")
class SettingsReaderAutoConfiguration {

    @Bean(defaultCandidate = false)
    DefaultKafkaProducerFactory<String, byte[]> settingsReportProducers(KafkaProperties kafka) {
        return new DefaultKafkaProducerFactory<>(
                kafka.buildProducerProperties(), new StringSerializer(), new ByteArraySerializer());
    }

    @Bean(defaultCandidate = false)
    ConcurrentMessageListenerContainer<String, byte[]> settingsReader(
            @Value("${spring.application.name}") String service,
            SettingsProperties properties,
            KafkaProperties kafka,
            MongoDatabaseFactory database) {
        MongoCollection<Document> documents = database.getMongoDatabase()
                .getCollection(SettingsStore.COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY);
        var reports =
                new AppliedReports(new KafkaTemplate<>(settingsReportProducers(kafka)), properties.appliedTopic());
        var how = new ContainerProperties(properties.topic());
        how.setGroupId(service + "-settings" + properties.groupSuffix());
        how.setMessageListener(new SettingsReader(documents, reports, service));
        how.setConsumerRebalanceListener(new ReadOn(new ReadPositions(documents)));
        var container = new ConcurrentMessageListenerContainer<>(consumers(kafka), how);
        container.setBeanName("settings");
        // for ever: settings that are skipped once would be missing for good
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(500, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return container;
    }

    private static DefaultKafkaConsumerFactory<String, byte[]> consumers(KafkaProperties kafka) {
        Map<String, Object> properties = kafka.buildConsumerProperties();
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new DefaultKafkaConsumerFactory<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
