package io.calmdesk.notifications.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.notifications.telling.Notification;
import io.calmdesk.notifications.telling.Notifications;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Keeps notifications in MongoDB; that one is there already is seen by its id alone. */
final class MongoNotifications implements Notifications {

    private final MongoCollection<Document> collection;

    MongoNotifications(MongoDatabase database) {
        this.collection = database.getCollection(NotificationDocument.COLLECTION);
    }

    @Override
    public void addMissing(List<Notification> notifications) {
        if (notifications.isEmpty()) {
            return;
        }
        try {
            collection.insertMany(
                    notifications.stream().map(NotificationDocument::write).toList(),
                    new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean onlyRepeats = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyRepeats) {
                throw e;
            }
        }
    }

    @Override
    public List<Notification> of(TenantId tenant, String recipient, @Nullable Place olderThan, int limit) {
        return list(and(eq("tenantId", tenant.value()), eq("recipient", recipient)), olderThan, limit);
    }

    @Override
    public List<Notification> ofAll(TenantId tenant, @Nullable Place olderThan, int limit) {
        return list(eq("tenantId", tenant.value()), olderThan, limit);
    }

    private List<Notification> list(Bson whose, @Nullable Place olderThan, int limit) {
        return collection
                .find(olderThan == null ? whose : and(whose, older(olderThan)))
                .sort(descending("at", "_id"))
                .limit(limit)
                .map(NotificationDocument::read)
                .into(new ArrayList<>());
    }

    /** The first condition is implied by the second and lets the index jump to the place. */
    private static Bson older(Place place) {
        return and(lte("at", place.at()), or(lt("at", place.at()), and(eq("at", place.at()), lt("_id", place.id()))));
    }
}
