package io.calmdesk.local.process;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.bson.Document;

/** A mongod that has become the writable primary of its own one-node replica set. */
public record ReplicaSet(int port) implements Readiness {

    private static final int NOT_YET_INITIALISED = 94;

    @Override
    public boolean reached() {
        if (!new Listening(port).reached()) {
            return false;
        }
        try (MongoClient client = MongoClients.create(
                "mongodb://127.0.0.1:%d/?directConnection=true&serverSelectionTimeoutMS=2000".formatted(port))) {
            initiateOnce(client);
            return Boolean.TRUE.equals(admin(client, new Document("hello", 1)).getBoolean("isWritablePrimary"));
        } catch (MongoException notYet) {
            return false;
        }
    }

    private void initiateOnce(MongoClient client) {
        try {
            admin(client, new Document("replSetGetStatus", 1));
        } catch (MongoCommandException refused) {
            if (refused.getErrorCode() == NOT_YET_INITIALISED) {
                Document member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
                admin(
                        client,
                        new Document("replSetInitiate", new Document("_id", "rs0").append("members", List.of(member))));
            }
        }
    }

    private static Document admin(MongoClient client, Document command) {
        return client.getDatabase("admin").runCommand(command);
    }
}
