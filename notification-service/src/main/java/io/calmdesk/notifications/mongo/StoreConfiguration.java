package io.calmdesk.notifications.mongo;

import io.calmdesk.notifications.delivery.DeliveryQueue;
import io.calmdesk.notifications.telling.Notifications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Notifications notifications(MongoDatabaseFactory databases) {
        return new MongoNotifications(databases.getMongoDatabase());
    }

    @Bean
    DeliveryQueue deliveryQueue(MongoDatabaseFactory databases) {
        return new MongoDeliveryQueue(databases.getMongoDatabase());
    }

    @Bean
    NotificationIndexes notificationIndexes(MongoDatabaseFactory databases) {
        return new NotificationIndexes(databases.getMongoDatabase());
    }
}
