package io.calmdesk.tenants.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** The indexes of this service's own lists; those the engines need are declared by the dossier store. */
@Component
class TenantIndexes {

    private static final String TENANT = "tenantId";

    private final MongoDatabaseFactory database;

    TenantIndexes(MongoDatabaseFactory database) {
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void create() {
        MongoDatabase tenants = database.getMongoDatabase();
        tenants.getCollection("setting_items").createIndex(Indexes.ascending(TENANT, "state.section", "state.item"));
        tenants.getCollection("members").createIndex(Indexes.ascending(TENANT, "state.active", "state.actor"));
        tenants.getCollection("api_clients").createIndex(Indexes.ascending(TENANT, "state.stage", "state.clientId"));
    }
}
