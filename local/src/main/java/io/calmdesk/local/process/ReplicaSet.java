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
    private static final int NOT_A_MEMBER = 93;

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
                admin(client, new Document("replSetInitiate", configuration(1)));
            }
            if (refused.getErrorCode() == NOT_A_MEMBER) {
                // The same data under another port: the set still knows itself by the old one.
                admin(
                        client,
                        new Document("replSetReconfig", configuration(storedVersion(client) + 1))
                                .append("force", true));
            }
        }
    }

    private Document configuration(int version) {
        Document member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
        return new Document("_id", "rs0").append("version", version).append("members", List.of(member));
    }

    private static int storedVersion(MongoClient client) {
        return admin(client, new Document("replSetGetConfig", 1))
                .get("config", Document.class)
                .getInteger("version");
    }

    private static Document admin(MongoClient client, Document command) {
        return client.getDatabase("admin").runCommand(command);
    }
}
