package io.calmdesk.crises;

import static io.calmdesk.crises.room.CaseFactsOut.caseWith;
import static io.calmdesk.crises.room.CaseFactsOut.newCase;
import static io.calmdesk.crises.room.Room.RESTAURANT;
import static io.calmdesk.crises.room.Room.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.calmdesk.crises.room.Http;
import io.calmdesk.crises.room.RunningRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningRoom
class QueriesIT {

    /** What grows with a business; the engines' own small collections may be scanned. */
    private static final Set<String> GROWING = Set.of("crises", "watches", "sightings", "claims", "counters");

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient mongo;

    @Value("${spring.mongodb.database}")
    private String database;

    @Test
    void everyQuestionIsServedByAnIndexInItsOrder() {
        MongoDatabase asked = mongo.getDatabase(database);
        asked.runCommand(new Document("profile", 2));
        askEverything();
        asked.runCommand(new Document("profile", 0));
        List<Document> questions = asked.getCollection("system.profile")
                .find(Filters.exists("planSummary"))
                .into(new ArrayList<>());
        questions.removeIf(it -> !GROWING.contains(collection(it)));
        assertThat(questions.stream().map(QueriesIT::collection).distinct()).contains("crises", "watches", "sightings");
        assertThat(questions).allSatisfy(query -> {
            assertThat(query.getString("planSummary")).as(query.toJson()).doesNotContain("COLLSCAN");
            assertThat(query.getBoolean("hasSortStage", false))
                    .as(query.toJson())
                    .isFalse();
        });
    }

    private void askEverything() {
        Http admin = Http.as(port, RESTAURANT, RESTAURANT.admin());
        admin.post("/api/v1/crises", Map.of("type", "theft"), "Idempotency-Key", "queries")
                .expect(201);
        admin.post("/api/v1/crises", Map.of("type", "theft")).expect(201);
        for (String list : List.of("limit=1", "state=open&limit=1")) {
            String cursor = admin.get("/api/v1/crises?" + list).expect(200).at("/nextCursor");
            admin.get("/api/v1/crises?" + list + "&cursor=" + cursor).expect(200);
        }
        String caseId = caseWith(RESTAURANT.id(), "questions", "fire");
        newCase(RESTAURANT.id(), Map.of("category", "food", "placeKey", "questions"));
        eventually(() -> admin.get("/api/v1/crises?limit=100").text().contains(caseId));
    }

    private static String collection(Document query) {
        String namespace = query.getString("ns");
        return namespace.substring(namespace.indexOf('.') + 1);
    }
}
