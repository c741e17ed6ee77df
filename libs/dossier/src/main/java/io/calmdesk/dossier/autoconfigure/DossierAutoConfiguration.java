package io.calmdesk.dossier.autoconfigure;

import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.reading.FactListeners;
import io.calmdesk.dossier.reading.FactSubscription;
import io.calmdesk.dossier.store.Claims;
import io.calmdesk.dossier.store.DossierStore;
import io.calmdesk.dossier.store.Numbers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.KafkaAdmin;

/** The store, its claims and numbers, the engines for every kind, the listeners for every subscription. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties(DossierProperties.class)
class DossierAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    @ConditionalOnMissingBean
    DossierStore dossierStore(MongoDatabaseFactory databases) {
        return new DossierStore(databases.getMongoDatabase());
    }

    @Bean
    @ConditionalOnMissingBean
    Claims claims(MongoDatabaseFactory databases, InstantSource clock) {
        return new Claims(databases.getMongoDatabase(), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    Numbers numbers(MongoDatabaseFactory databases) {
        return new Numbers(databases.getMongoDatabase());
    }

    @Bean
    DossierPreparation dossierPreparation(DossierStore store, Claims claims, ObjectProvider<DossierKind<?, ?>> kinds) {
        return new DossierPreparation(store, claims, kinds);
    }

    @Bean
    DossierEngines dossierEngines(
            DossierProperties properties,
            DossierStore store,
            ObjectProvider<DossierKind<?, ?>> kinds,
            KafkaProperties kafka,
            InstantSource clock,
            ObjectProvider<MeterRegistry> meters,
            Environment environment) {
        return new DossierEngines(
                properties.engines().enabled(),
                store,
                kinds,
                kafka.buildProducerProperties(),
                clock,
                meters.getIfAvailable(() -> Metrics.globalRegistry),
                name(environment));
    }

    @Bean
    FactListeners factListeners(
            KafkaProperties kafka,
            MongoDatabaseFactory databases,
            InstantSource clock,
            ObjectProvider<MeterRegistry> meters,
            Environment environment) {
        return new FactListeners(
                name(environment),
                kafka.buildConsumerProperties(),
                databases.getMongoDatabase(),
                clock,
                meters.getIfAvailable(() -> Metrics.globalRegistry));
    }

    @Bean
    DossierReaders dossierReaders(
            DossierProperties properties, FactListeners listeners, ObjectProvider<FactSubscription> subscriptions) {
        return new DossierReaders(properties.readers().enabled(), listeners, subscriptions);
    }

    @Bean
    TopicMaking topicMaking(KafkaAdmin admin) {
        return new TopicMaking(admin);
    }

    private static String name(Environment environment) {
        return environment.getProperty("spring.application.name", "calmdesk");
    }
}
