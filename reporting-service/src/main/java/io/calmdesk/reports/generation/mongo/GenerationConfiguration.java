package io.calmdesk.reports.generation.mongo;

import io.calmdesk.reports.generation.Generations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class GenerationConfiguration {

    @Bean
    Generations generations(MongoDatabaseFactory databases) {
        return new MongoGenerations(databases.getMongoDatabase());
    }
}
