package io.calmdesk.dossier.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.Infrastructure;

/** A database of its own on the real server, dropped when closed. */
public final class TestDatabase implements AutoCloseable {

    private final MongoClient client =
            MongoClients.create(Infrastructure.shared().mongodbUri());
    private final MongoDatabase database =
            client.getDatabase("dossier_" + Ids.next().substring(24));

    public MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }
}
