package io.calmdesk.notifications.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import io.calmdesk.notifications.delivery.DeliveryQueue;
import io.calmdesk.notifications.delivery.Result;
import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Notification;
import io.calmdesk.notifications.telling.NotificationState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The queue as queries on the notifications themselves. */
final class MongoDeliveryQueue implements DeliveryQueue {

    /** How many a business gets before the next one has its turn. */
    private static final int A_TURN = 4;
    /** Attempts beyond these say nothing new; a channel that is down for a day would make thousands. */
    private static final int ATTEMPTS_KEPT = 20;

    private final MongoCollection<Document> collection;
    private final Map<Channel, String> lastServed = new ConcurrentHashMap<>();

    MongoDeliveryQueue(MongoDatabase database) {
        this.collection = database.getCollection(NotificationDocument.COLLECTION);
    }

    @Override
    public List<Notification> lease(Channel channel, Lease lease, Collection<String> held, int limit) {
        String last = lastServed.getOrDefault(channel, "");
        List<Notification> leased = leaseAfter(last, channel, lease, held, limit);
        // Nobody behind the last one served: the turn begins again with the first.
        return leased.isEmpty() && !last.isEmpty() ? leaseAfter("", channel, lease, held, limit) : leased;
    }

    private List<Notification> leaseAfter(
            String last, Channel channel, Lease lease, Collection<String> held, int limit) {
        List<Notification> leased = new ArrayList<>();
        String after = last;
        Optional<String> tenant = nextTenant(channel, after, lease.now(), held);
        while (tenant.isPresent() && leased.size() < limit) {
            after = tenant.get();
            leaseOf(after, channel, lease, held, Math.min(A_TURN, limit - leased.size()), leased);
            tenant = nextTenant(channel, after, lease.now(), held);
        }
        lastServed.put(channel, after);
        return leased;
    }

    /** One seek a business, for the index leads over those whose next try is still ahead. */
    private Optional<String> nextTenant(Channel channel, String after, Instant now, Collection<String> held) {
        return Optional.ofNullable(collection
                        .find(and(
                                eq("channel", channel.code()),
                                gt("tenantId", after),
                                lte("dueAt", now),
                                nin("_id", held)))
                        .sort(ascending("tenantId", "dueAt"))
                        .first())
                .map(document -> document.getString("tenantId"));
    }

    private void leaseOf(
            String tenant, Channel channel, Lease lease, Collection<String> held, int turn, List<Notification> leased) {
        Bson due =
                and(eq("channel", channel.code()), eq("tenantId", tenant), lte("dueAt", lease.now()), nin("_id", held));
        var options = new FindOneAndUpdateOptions().sort(ascending("dueAt")).returnDocument(ReturnDocument.AFTER);
        for (int n = 0; n < turn; n++) {
            Document document = collection.findOneAndUpdate(due, taken(lease), options);
            if (document == null) {
                return;
            }
            leased.add(NotificationDocument.read(document));
        }
    }

    @Override
    public void prolong(Collection<Notification> held, Lease lease) {
        if (!held.isEmpty()) {
            collection.updateMany(
                    and(
                            in(
                                    "tenantId",
                                    held.stream()
                                            .map(it -> it.tenant().value())
                                            .distinct()
                                            .toList()),
                            in("_id", held.stream().map(Notification::id).toList()),
                            eq("holder", lease.holder()),
                            exists("dueAt")),
                    taken(lease));
        }
    }

    @Override
    public void record(Notification notification, Result result, String holder) {
        collection.updateOne(
                and(eq("tenantId", notification.tenant().value()), eq("_id", notification.id()), eq("holder", holder)),
                combine(
                        settled(result.state(), result.again()),
                        pushEach(
                                "attempts",
                                List.of(new Document("at", result.attempt().at())
                                        .append("outcome", result.attempt().outcome())),
                                new PushOptions().slice(-ATTEMPTS_KEPT))));
    }

    @Override
    public long expire(Channel channel, Instant now) {
        return collection
                .updateMany(
                        and(eq("channel", channel.code()), lte("usefulUntil", now), lte("dueAt", now)),
                        settled(NotificationState.EXPIRED, null))
                .getModifiedCount();
    }

    @Override
    public Optional<Instant> oldest(Channel channel) {
        return Optional.ofNullable(collection
                        .find(and(eq("channel", channel.code()), exists("dueAt")))
                        .sort(ascending("usefulUntil"))
                        .first())
                .map(document -> NotificationDocument.instant(document, "at"));
    }

    private static Bson taken(Lease lease) {
        return combine(set("dueAt", lease.until()), set("holder", lease.holder()));
    }

    private static Bson settled(NotificationState state, @Nullable Instant again) {
        return combine(
                set("state", state.code()),
                again == null ? unset("dueAt") : set("dueAt", again),
                unset("holder"),
                inc("version", 1L));
    }
}
