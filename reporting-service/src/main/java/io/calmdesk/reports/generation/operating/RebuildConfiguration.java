package io.calmdesk.reports.generation.operating;

import io.calmdesk.dossier.operating.OperatorCommand;
import io.calmdesk.dossier.reading.ParkedDossiers;
import io.calmdesk.reports.generation.Backlog;
import io.calmdesk.reports.generation.Generations;
import io.calmdesk.reports.row.RowFeeds;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    @Bean
    OperatorCommand rebuildCommand(
            Generations generations,
            RowFeeds feeds,
            Backlog backlog,
            MongoDatabaseFactory databases,
            InstantSource clock) {
        ParkedDossiers parked = new ParkedDossiers(databases.getMongoDatabase(), clock);
        return new RebuildCommand(generations, feeds, backlog, parked, clock);
    }
}
