package io.calmdesk.notifications.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The indexes of the notifications: two for the lists, and three small ones that hold only what is still queued. Made
 * in the background, for a database that comes up later than we do must not stop us.
 */
final class NotificationIndexes implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NotificationIndexes.class);

    private final MongoDatabase database;
    private volatile boolean running;

    NotificationIndexes(MongoDatabase database) {
        this.database = database;
    }

    void create() {
        IndexOptions queued = new IndexOptions().partialFilterExpression(exists("dueAt"));
        IndexOptions queuedCrises =
                new IndexOptions().partialFilterExpression(and(exists("dueAt"), NotificationDocument.CRISES));
        database.getCollection(NotificationDocument.COLLECTION)
                .createIndexes(List.of(
                        new IndexModel(compoundIndex(ascending("tenantId"), descending("at", "_id"))),
                        new IndexModel(compoundIndex(ascending("tenantId", "recipient"), descending("at", "_id"))),
                        new IndexModel(
                                compoundIndex(ascending("channel", "tenantId"), descending("rank"), ascending("dueAt")),
                                queued),
                        new IndexModel(ascending("rank", "channel", "tenantId", "dueAt"), queuedCrises),
                        new IndexModel(ascending("channel", "usefulUntil"), queued)));
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("notification-indexes").start(this::createWhenPossible);
    }

    private void createWhenPossible() {
        while (running) {
            try {
                create();
                return;
            } catch (MongoException e) {
                // The driver has waited long enough for the server before it gave up.
                log.atWarn().setCause(e).log("indexes could not be made, will try again");
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
