package io.calmdesk.reports.figure.mongo;

import io.calmdesk.reports.figure.Figures;
import io.calmdesk.reports.generation.Generations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class FigureConfiguration {

    @Bean
    Figures figures(MongoDatabaseFactory databases, Generations generations) {
        return new MongoFigures(databases.getMongoDatabase(), generations);
    }
}
