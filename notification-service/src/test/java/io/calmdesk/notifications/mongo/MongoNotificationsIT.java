package io.calmdesk.notifications.mongo;

import static io.calmdesk.notifications.mongo.Told.NOON;
import static io.calmdesk.notifications.mongo.Told.tenant;
import static io.calmdesk.notifications.mongo.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.notifications.telling.Channel;
import io.calmdesk.notifications.telling.Notification;
import io.calmdesk.notifications.telling.Notifications.Place;
import io.calmdesk.testing.Infrastructure;
import io.calmdesk.testing.WithInfrastructure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithInfrastructure
class MongoNotificationsIT {

    private static MongoClient client;
    private static MongoDatabase database;
    private static MongoNotifications notifications;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Infrastructure.shared().mongodbUri());
        database = client.getDatabase(System.getProperty("spring.mongodb.database") + "_lists");
        notifications = new MongoNotifications(database);
        new NotificationIndexes(database).create();
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void pagesTogetherAreTheWholeListNewestFirst(int limit) {
        TenantId tenant = tenant();
        TenantId other = tenant();
        List<Notification> all = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            // several at the same moment, as one mark makes them
            all.add(told(tenant, n % 3 == 0 ? "li" : "wang", Channel.EMAIL, NOON.plusSeconds(n / 4)));
        }
        notifications.addMissing(all);
        notifications.addMissing(List.of(told(other, "wang", Channel.EMAIL, NOON)));
        all.sort(Comparator.comparing(Notification::at)
                .thenComparing(Notification::id)
                .reversed());

        assertThat(everyPage(tenant, null, limit)).isEqualTo(all);
        assertThat(everyPage(tenant, "li", limit))
                .isEqualTo(
                        all.stream().filter(it -> it.recipient().equals("li")).toList());
        assertThat(everyPage(other, "li", limit)).isEmpty();
    }

    @Test
    void everyQuestionIsServedByAnIndex() {
        String tenant = tenant().value();
        Bson mine = Filters.and(Filters.eq("tenantId", tenant), Filters.eq("recipient", "wang"));
        assertServed(mine, Sorts.descending("at", "_id"));
        assertServed(
                Filters.and(
                        mine,
                        Filters.lte("at", NOON),
                        Filters.or(
                                Filters.lt("at", NOON), Filters.and(Filters.eq("at", NOON), Filters.lt("_id", "x")))),
                Sorts.descending("at", "_id"));
        assertServed(Filters.eq("tenantId", tenant), Sorts.descending("at", "_id"));
        Bson due = Filters.and(
                Filters.eq("channel", "email"), Filters.lte("dueAt", NOON), Filters.nin("_id", List.of("x")));
        for (Bson lane : List.of(Filters.empty(), NotificationDocument.CRISES)) {
            assertServed(Filters.and(due, lane, Filters.gt("tenantId", tenant)), Sorts.ascending("tenantId"));
            assertServed(
                    Filters.and(due, lane, Filters.eq("tenantId", tenant)),
                    Sorts.orderBy(Sorts.descending("rank"), Sorts.ascending("dueAt")));
        }
        assertServed(
                Filters.and(Filters.eq("channel", "email"), Filters.exists("dueAt")), Sorts.ascending("usefulUntil"));
        assertServed(
                Filters.and(
                        Filters.eq("channel", "email"), Filters.lte("usefulUntil", NOON), Filters.lte("dueAt", NOON)),
                Sorts.ascending("usefulUntil"));
    }

    private static void assertServed(Bson filter, Bson sort) {
        String plan = database.getCollection(NotificationDocument.COLLECTION)
                .find(filter)
                .sort(sort)
                .explain(ExplainVerbosity.QUERY_PLANNER)
                .get("queryPlanner", org.bson.Document.class)
                .get("winningPlan", org.bson.Document.class)
                .toJson();
        assertThat(plan).contains("IXSCAN").doesNotContain("COLLSCAN").doesNotContain("\"SORT\"");
    }

    private static List<Notification> everyPage(TenantId tenant, @Nullable String recipient, int limit) {
        List<Notification> all = new ArrayList<>();
        Place place = null;
        while (true) {
            List<Notification> page = recipient == null
                    ? notifications.ofAll(tenant, place, limit)
                    : notifications.of(tenant, recipient, place, limit);
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
            place = new Place(page.getLast().at(), page.getLast().id());
        }
    }
}
