package io.calmdesk.tenants.people.mongo;

import io.calmdesk.tenants.people.Administrators;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Counts administrators in the service's own database. */
@Configuration(proxyBeanMethods = false)
class AdministratorsConfiguration {

    @Bean
    Administrators administrators(MongoDatabaseFactory database) {
        return new MongoAdministrators(database.getMongoDatabase().getCollection("administrators"));
    }
}
