package io.calmdesk.reports.figure.mongo;

import com.mongodb.client.MongoDatabase;
import io.calmdesk.dossier.reading.ParkedDossiers;
import io.calmdesk.reports.figure.Figures;
import io.calmdesk.reports.generation.Generations;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class FigureConfiguration {

    @Bean
    Figures figures(MongoDatabaseFactory databases, Generations generations, InstantSource clock) {
        MongoDatabase database = databases.getMongoDatabase();
        return new MongoFigures(database, generations, new ParkedDossiers(database, clock));
    }
}
