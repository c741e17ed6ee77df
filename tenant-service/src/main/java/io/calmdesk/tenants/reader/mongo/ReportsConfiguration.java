package io.calmdesk.tenants.reader.mongo;

import io.calmdesk.tenants.reader.AppliedReports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps the readers' reports in the service's own database. */
@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {

    @Bean
    AppliedReports appliedReports(MongoDatabaseFactory database) {
        return new MongoAppliedReports(database.getMongoDatabase().getCollection("applied_settings"));
    }
}
