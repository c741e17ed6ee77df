package io.calmdesk.reports.row.mongo;

import io.calmdesk.reports.row.RowStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class RowConfiguration {

    @Bean
    RowStore rowStore(MongoDatabaseFactory databases) {
        return new RowCollections(databases.getMongoDatabase());
    }
}
