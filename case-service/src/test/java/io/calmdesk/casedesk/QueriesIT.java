package io.calmdesk.casedesk;

import static io.calmdesk.casedesk.desk.Complaints.complaint;
import static io.calmdesk.casedesk.desk.Complaints.fromTheForm;
import static io.calmdesk.casedesk.desk.Desk.RESTAURANT;
import static io.calmdesk.casedesk.desk.Desk.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.calmdesk.casedesk.desk.Http;
import io.calmdesk.casedesk.desk.RunningDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningDesk
class QueriesIT {

    /** What grows with a business; the engines' own small collections may be scanned. */
    private static final Set<String> GROWING =
            Set.of("cases", "texts", "claims", "counters", "case_search", "case_search_counts", "party_keys");

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient mongo;

    @Value("${spring.mongodb.database}")
    private String database;

    @Test
    void everyQuestionIsServedByAnIndexInItsOrder() {
        List<MongoDatabase> both = List.of(mongo.getDatabase(database), mongo.getDatabase(database + "-keys"));
        both.forEach(it -> it.runCommand(new Document("profile", 2)));
        askEverything();
        both.forEach(it -> it.runCommand(new Document("profile", 0)));

        List<Document> asked = new ArrayList<>();
        for (MongoDatabase each : both) {
            each.getCollection("system.profile")
                    .find(Filters.exists("planSummary"))
                    .into(asked);
        }
        asked.removeIf(it -> !GROWING.contains(collection(it)));
        assertThat(asked.stream().map(QueriesIT::collection).distinct())
                .contains("cases", "texts", "case_search", "party_keys");
        assertThat(asked).allSatisfy(query -> {
            assertThat(query.getString("planSummary")).as(query.toJson()).doesNotContain("COLLSCAN");
            assertThat(query.getBoolean("hasSortStage", false))
                    .as(query.toJson())
                    .isFalse();
        });
    }

    private void askEverything() {
        Http agent = Http.as(port, RESTAURANT, RESTAURANT.agent());
        String id = agent.post("/api/v1/cases", complaint("豆花太甜"), "Idempotency-Key", "queries")
                .expect(201)
                .at("/id");
        for (String list : List.of(
                "limit=1",
                "state=received",
                "category=food",
                "assignee=me",
                "state=open&category=food&assignee=me",
                "receivedFrom=2020-01-01",
                "category=food&receivedFrom=2020-01-01&receivedTo=2030-01-01")) {
            String cursor = agent.get("/api/v1/cases?limit=1&" + list.replace("limit=1", ""))
                    .expect(200)
                    .at("/nextCursor");
            if (!cursor.isEmpty()) {
                agent.get("/api/v1/cases?limit=1&" + list.replace("limit=1", "") + "&cursor=" + cursor)
                        .expect(200);
            }
        }
        eventually(() -> agent.get("/api/v1/cases?q=%E8%B1%86%E8%8A%B1").text().contains(id));
        agent.get("/api/v1/cases?q=1390000&state=received&receivedTo=2030-01-01")
                .expect(200);
        agent.get("/api/v1/cases/" + id + "/history").expect(200);
        agent.post("/api/v1/cases/" + id + "/assign", Map.of("to", "me")).expect(200);
        String link = Http.nobody(port)
                .post("/api/v1/public/" + RESTAURANT.slug() + "/cases", fromTheForm("长".repeat(4_000)))
                .expect(201)
                .at("/trackingUrl");
        Http.nobody(port)
                .get("/api/v1/public/tracking/" + link.substring(link.lastIndexOf('/') + 1))
                .expect(200);
    }

    private static String collection(Document query) {
        String namespace = query.getString("ns");
        return namespace.substring(namespace.indexOf('.') + 1);
    }
}
