package io.calmdesk.notifications.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
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
    private final Map<Channel, Queue<Lane>> lanes = new ConcurrentHashMap<>();

    MongoDeliveryQueue(MongoDatabase database) {
        this.collection = database.getCollection(NotificationDocument.COLLECTION);
    }

    /**
     * Every second turn is for crises, when there are any: they wait for one turn and not for that of every business,
     * and a flood of them leaves the other half.
     */
    @Override
    public List<Notification> lease(Channel channel, Lease lease, Collection<String> held, int limit) {
        Bson due = and(eq("channel", channel.code()), lte("dueAt", lease.now()), nin("_id", held));
        Queue<Lane> turns = lanes.computeIfAbsent(
                channel, it -> new ArrayDeque<>(List.of(new Lane(NotificationDocument.CRISES), new Lane(empty()))));
        List<Notification> leased = new ArrayList<>();
        int idle = 0;
        while (idle < turns.size() && leased.size() < limit) {
            Lane lane = turns.remove();
            turns.add(lane);
            Bson waiting = and(due, lane.what);
            Optional<String> tenant = nextTenant(waiting, lane.served);
            tenant.ifPresent(it -> leaseOf(it, waiting, lease, Math.min(A_TURN, limit - leased.size()), leased));
            lane.served = tenant.orElse("");
            idle = tenant.isPresent() ? 0 : idle + 1;
        }
        return leased;
    }

    /** One seek a business, for the index leads over those whose next try is still ahead; after the last the first. */
    private Optional<String> nextTenant(Bson waiting, String served) {
        Document next = collection
                .find(and(waiting, gt("tenantId", served)))
                .sort(ascending("tenantId"))
                .first();
        return next == null && !served.isEmpty()
                ? nextTenant(waiting, "")
                : Optional.ofNullable(next).map(it -> it.getString("tenantId"));
    }

    private void leaseOf(String tenant, Bson waiting, Lease lease, int turn, List<Notification> leased) {
        var options = new FindOneAndUpdateOptions()
                .sort(orderBy(descending("rank"), ascending("dueAt")))
                .returnDocument(ReturnDocument.AFTER);
        for (int n = 0; n < turn; n++) {
            Document document =
                    collection.findOneAndUpdate(and(waiting, eq("tenantId", tenant)), taken(lease), options);
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

    /** Some of what waits, and the business whose turn it was there last. */
    private static final class Lane {

        private final Bson what;
        private String served = "";

        Lane(Bson what) {
            this.what = what;
        }
    }
}
