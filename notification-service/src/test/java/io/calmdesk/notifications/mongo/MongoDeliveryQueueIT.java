package io.calmdesk.notifications.mongo;

import static io.calmdesk.notifications.mongo.Told.NOON;
import static io.calmdesk.notifications.mongo.Told.crisis;
import static io.calmdesk.notifications.mongo.Told.tenant;
import static io.calmdesk.notifications.mongo.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.notifications.delivery.DeliveryQueue.Lease;
import io.calmdesk.notifications.delivery.Result;
import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Notification;
import io.calmdesk.notifications.telling.Notification.Attempt;
import io.calmdesk.notifications.telling.NotificationState;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.WithInfrastructure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithInfrastructure
class MongoDeliveryQueueIT {

    private static MongoClient client;
    private static MongoDatabase database;
    private static MongoNotifications notifications;

    private MongoDeliveryQueue queue;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Infrastructure.shared().mongodbUri());
        database = client.getDatabase(System.getProperty("spring.mongodb.database") + "_queue");
        notifications = new MongoNotifications(database);
        new NotificationIndexes(database).create();
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void empty() {
        queue = new MongoDeliveryQueue(database);
        collection().deleteMany(new Document());
    }

    @Test
    void whatOneHoldsNobodyElseGetsUntilTheLeaseRunsOut() {
        Notification waiting = add(tenant(), Channel.EMAIL);

        assertThat(lease("one", NOON)).containsExactly(waiting.id());
        assertThat(lease("other", NOON.plusSeconds(9))).isEmpty();
        assertThat(lease("other", NOON.plusSeconds(10))).containsExactly(waiting.id());
    }

    @Test
    void aProlongedLeaseHolds() {
        Notification waiting = add(tenant(), Channel.EMAIL);
        lease("one", NOON);

        queue.prolong(List.of(waiting), leaseAt("one", NOON.plusSeconds(9)));

        assertThat(lease("other", NOON.plusSeconds(18))).isEmpty();
    }

    @Test
    void whoHasLostTheLeaseNeitherProlongsNorRecords() {
        Notification waiting = add(tenant(), Channel.EMAIL);
        lease("one", NOON);
        lease("other", NOON.plusSeconds(10));

        queue.prolong(List.of(waiting), leaseAt("one", NOON.plusSeconds(60)));
        queue.record(waiting, failed(), "one");

        assertThat(stored(waiting).state()).isEqualTo(NotificationState.QUEUED);
        assertThat(lease("third", NOON.plusSeconds(20))).containsExactly(waiting.id());
    }

    @Test
    void whatIsOverIsNeverTakenAgain() {
        Notification waiting = add(tenant(), Channel.EMAIL);
        lease("one", NOON);

        queue.record(waiting, new Result(NotificationState.HANDED_OVER, new Attempt(NOON, "handed-over"), null), "one");

        assertThat(stored(waiting))
                .satisfies(it -> assertThat(it.state()).isEqualTo(NotificationState.HANDED_OVER))
                .satisfies(it -> assertThat(it.attempts()).containsExactly(new Attempt(NOON, "handed-over")))
                .satisfies(it -> assertThat(it.version()).isEqualTo(2));
        assertThat(lease("one", NOON.plusSeconds(3_600))).isEmpty();
        assertThat(queue.oldest(Channel.EMAIL)).isEmpty();
    }

    @Test
    void whatIsTriedAgainWaitsUntilThen() {
        Notification waiting = add(tenant(), Channel.EMAIL);
        lease("one", NOON);

        queue.record(
                waiting,
                new Result(NotificationState.QUEUED, new Attempt(NOON, "no-answer"), NOON.plusSeconds(30)),
                "one");

        assertThat(lease("one", NOON.plusSeconds(29))).isEmpty();
        assertThat(lease("one", NOON.plusSeconds(30))).containsExactly(waiting.id());
        assertThat(queue.oldest(Channel.EMAIL)).contains(NOON);
    }

    @Test
    void onlyTheLastAttemptsAreKept() {
        Notification waiting = add(tenant(), Channel.EMAIL);
        for (int n = 0; n < 25; n++) {
            lease("one", NOON.plusSeconds(n));
            queue.record(
                    waiting,
                    new Result(NotificationState.QUEUED, new Attempt(NOON, "try-" + n), NOON.plusSeconds(n + 1)),
                    "one");
        }

        assertThat(stored(waiting).attempts()).hasSize(20).last().isEqualTo(new Attempt(NOON, "try-24"));
        assertThat(stored(waiting).version()).isEqualTo(26);
    }

    @Test
    void aChannelSeesOnlyItsOwn() {
        Notification stream = add(tenant(), Channel.STREAM);

        assertThat(lease("one", NOON)).isEmpty();
        assertThat(queue.lease(Channel.STREAM, leaseAt("one", NOON), Set.of(), 10))
                .extracting(Notification::id)
                .containsExactly(stream.id());
    }

    @Test
    void oneBusinesssBacklogDoesNotHoldUpAnother() {
        TenantId flooding = tenant();
        for (int n = 0; n < 200; n++) {
            add(flooding, Channel.EMAIL);
        }
        Notification small = add(tenant(), Channel.EMAIL);

        List<String> first = new ArrayList<>(lease("one", NOON));
        first.addAll(lease("one", NOON));

        assertThat(first).contains(small.id());
    }

    @Test
    void aCrisisGoesBeforeAllElseOfItsBusinessHoweverLongThatHasWaited() {
        TenantId tenant = tenant();
        for (int n = 0; n < 50; n++) {
            add(tenant, Channel.EMAIL);
        }
        List<String> crises = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            crises.add(add(crisis(tenant, NOON.plusSeconds(n))).id());
        }

        assertThat(Stream.generate(() -> leaseOne(NOON.plusSeconds(9))).limit(4))
                .containsExactlyElementsOf(crises);
        assertThat(crises).doesNotContain(leaseOne(NOON.plusSeconds(9)));
    }

    @Test
    void aCrisisWaitsForOneTurnAndNotForThatOfEveryBusiness() {
        for (int n = 0; n < 50; n++) {
            add(tenant(), Channel.EMAIL);
        }
        for (int n = 0; n < 5; n++) {
            Notification crisis = add(crisis(tenant(), NOON));

            assertThat(List.of(leaseOne(NOON), leaseOne(NOON))).contains(crisis.id());
        }
    }

    @Test
    void aFloodOfCrisesLeavesTurnsToOthers() {
        TenantId flooding = tenant();
        for (int n = 0; n < 50; n++) {
            add(crisis(flooding, NOON));
        }
        Notification small = add(tenant(), Channel.EMAIL);

        assertThat(Stream.generate(() -> leaseOne(NOON)).limit(4)).contains(small.id());
    }

    @Test
    void whatAnEarlierReleaseQueuedGoesWithTheOrdinary() {
        TenantId tenant = tenant();
        Notification second = add(crisis(tenant, NOON.plusSeconds(1)));
        Notification first = add(tenant, Channel.EMAIL);
        collection().updateMany(new Document(), Updates.unset("rank"));
        Notification third = add(told(tenant, "wang", Channel.EMAIL, NOON.plusSeconds(2)));
        Notification crisis = add(crisis(tenant, NOON.plusSeconds(3)));

        assertThat(lease("one", NOON.plusSeconds(3))).containsExactly(crisis.id(), first.id(), second.id(), third.id());
    }

    @Test
    void severalInstancesShareTheWorkAndNothingIsTakenTwice() throws Exception {
        Set<String> all = new HashSet<>();
        for (int n = 0; n < 40; n++) {
            TenantId tenant = tenant();
            for (int m = 0; m < 10; m++) {
                all.add(add(tenant, Channel.EMAIL).id());
            }
        }
        var taken = new ConcurrentLinkedQueue<String>();
        List<Thread> instances = new ArrayList<>();
        for (int instance = 0; instance < 4; instance++) {
            String holder = "instance-" + instance;
            MongoDeliveryQueue own = new MongoDeliveryQueue(database);
            instances.add(Thread.ofVirtual().start(() -> {
                List<Notification> some;
                do {
                    some = own.lease(Channel.EMAIL, leaseAt(holder, NOON), Set.of(), 8);
                    some.forEach(it -> taken.add(it.id()));
                } while (!some.isEmpty());
            }));
        }
        for (Thread instance : instances) {
            instance.join();
        }

        assertThat(taken).hasSize(400).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatIsNoLongerUsefulExpiresUnlessItIsJustBeingSent() {
        Notification forgotten = add(tenant(), Channel.EMAIL);
        Notification underWay = add(tenant(), Channel.EMAIL);
        Instant end = forgotten.usefulUntil();
        queue.lease(Channel.EMAIL, leaseAt("one", end.minusSeconds(1)), Set.of(forgotten.id()), 10);

        assertThat(queue.expire(Channel.EMAIL, end.minusSeconds(1))).isZero();
        assertThat(queue.expire(Channel.EMAIL, end)).isEqualTo(1);

        assertThat(stored(forgotten).state()).isEqualTo(NotificationState.EXPIRED);
        assertThat(stored(underWay).state()).isEqualTo(NotificationState.QUEUED);
        assertThat(queue.expire(Channel.EMAIL, end)).isZero();
    }

    @Test
    void addingAgainChangesNothing() {
        TenantId tenant = tenant();
        Notification waiting = told(tenant, "wang", Channel.EMAIL, NOON);
        Notification added = told(tenant, "li", Channel.EMAIL, NOON);
        notifications.addMissing(List.of(waiting));
        lease("one", NOON);
        queue.record(waiting, failed(), "one");

        notifications.addMissing(List.of(waiting, added));

        assertThat(stored(waiting).state()).isEqualTo(NotificationState.FAILED);
        assertThat(stored(added).state()).isEqualTo(NotificationState.QUEUED);
    }

    private static MongoCollection<Document> collection() {
        return database.getCollection(NotificationDocument.COLLECTION);
    }

    private static Notification add(TenantId tenant, Channel channel) {
        return add(told(tenant, "wang", channel, NOON));
    }

    private static Notification add(Notification notification) {
        notifications.addMissing(List.of(notification));
        return notification;
    }

    private List<String> lease(String holder, Instant now) {
        return queue.lease(Channel.EMAIL, leaseAt(holder, now), Set.of(), 8).stream()
                .map(Notification::id)
                .toList();
    }

    private String leaseOne(Instant now) {
        return queue.lease(Channel.EMAIL, leaseAt("one", now), Set.of(), 1)
                .getFirst()
                .id();
    }

    private static Lease leaseAt(String holder, Instant now) {
        return new Lease(holder, now, now.plusSeconds(10));
    }

    private static Result failed() {
        return new Result(NotificationState.FAILED, new Attempt(NOON, "recipient-refused-550"), null);
    }

    private static Notification stored(Notification notification) {
        return notifications.ofAll(notification.tenant(), null, 100).stream()
                .filter(it -> it.id().equals(notification.id()))
                .findFirst()
                .orElseThrow();
    }
}
