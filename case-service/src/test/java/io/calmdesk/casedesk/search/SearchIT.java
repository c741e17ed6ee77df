package io.calmdesk.casedesk.search;

import static io.calmdesk.casedesk.desk.Complaints.complaint;
import static io.calmdesk.casedesk.desk.Desk.RESTAURANT;
import static io.calmdesk.casedesk.desk.Desk.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.calmdesk.casedesk.desk.Http;
import io.calmdesk.casedesk.desk.RunningDesk;
import io.calmdesk.casedesk.search.mongo.MongoSearchRows;
import io.calmdesk.testing.SettableClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

@RunningDesk
class SearchIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabaseFactory databases;

    @Autowired
    private SettableClock clock;

    private Http agent;

    @BeforeEach
    void people() {
        agent = Http.as(port, RESTAURANT, RESTAURANT.agent());
    }

    @Test
    @Tag("R-299")
    @Tag("R-300")
    void wordsPlaceNumberAndPhoneFindACaseInEitherScript() {
        var made = agent.post(
                        "/api/v1/cases", complaint("酸菜魚裡吃出一隻小飛蟲", "customer", Map.of("phone", "+86 188-1234-5678")))
                .expect(201);
        String id = made.at("/id");
        String number = made.at("/number");
        eventually(() -> found("酸菜鱼").contains(id));
        for (String q : List.of("飞虫", "小飛蟲 酸菜", "虫", number, number.substring(number.indexOf('-') + 1), "1234567")) {
            assertThat(found(q)).as(q).contains(id);
        }
        assertThat(found("火锅")).doesNotContain(id);
        assertThat(found("9999")).doesNotContain(id);

        String placed = agent.post("/api/v1/cases", complaint("太暗", "place", "二楼靠窗包间"))
                .expect(201)
                .at("/id");
        eventually(() -> found("靠窗").contains(placed));
    }

    @Test
    void aFilterHoldsForWhatIsFoundAsWell() {
        String id =
                agent.post("/api/v1/cases", complaint("螺蛳粉味道很重")).expect(201).at("/id");
        eventually(() -> found("螺蛳粉").contains(id));
        assertThat(found("螺蛳粉&state=open")).isEmpty();
        agent.post("/api/v1/cases/" + id + "/assign", Map.of("to", "me")).expect(200);
        eventually(() -> found("螺蛳粉&state=open&assignee=me").contains(id));
    }

    @Test
    void whatIsFoundComesInPages() {
        for (int i = 0; i < 5; i++) {
            agent.post("/api/v1/cases", complaint("臭豆腐第" + i + "份")).expect(201);
        }
        eventually(() -> found("臭豆腐").size() == 5);
        assertThat(found("臭豆腐&receivedFrom=2020-01-01")).hasSize(5);
        assertThat(found("臭豆腐&receivedTo=2020-01-01")).isEmpty();
        JsonNode first = agent.get("/api/v1/cases?limit=3&q=" + encode("臭豆腐")).body();
        JsonNode second = agent.get("/api/v1/cases?limit=3&q=" + encode("臭豆腐") + "&cursor="
                        + first.at("/nextCursor").asString())
                .expect(200)
                .body();
        assertThat(first.at("/items").size()).isEqualTo(3);
        assertThat(second.at("/items").size()).isEqualTo(2);
        assertThat(second.at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void aRowThatACrashLeftOutIsCaughtUpWith() {
        String id = agent.post("/api/v1/cases", complaint("榴莲味的房间")).expect(201).at("/id");
        eventually(() -> found("榴莲").contains(id));
        databases.getMongoDatabase().getCollection("case_search").deleteOne(Filters.eq(id));
        assertThat(found("榴莲")).isEmpty();
        eventually(() -> found("榴莲").contains(id));
    }

    @Test
    void aRowOfBeforeLearnsWhenItsCaseWasReceived() {
        String id = agent.post("/api/v1/cases", complaint("鸭血粉丝汤", "receivedAt", "2020-05-05T04:00:00Z"))
                .expect(201)
                .at("/id");
        eventually(() -> found("鸭血").contains(id));
        var database = databases.getMongoDatabase();
        database.getCollection("case_search").updateMany(Filters.eq(id), Updates.unset("receivedAt"));
        assertThat(found("鸭血&receivedTo=2020-05-05")).isEmpty();
        database.getCollection("case_search_progress").deleteOne(Filters.eq("receivedAt"));
        new MongoSearchRows(database).prepare();
        assertThat(found("鸭血&receivedFrom=2020-05-05&receivedTo=2020-05-05")).containsExactly(id);
    }

    @Test
    void aCaseThatCannotBeIndexedDoesNotKeepTheOthersWaiting() {
        String broken = agent.post("/api/v1/cases", complaint("壁纸发霉".repeat(1000)))
                .expect(201)
                .at("/id");
        eventually(() -> found("壁纸").contains(broken));
        var texts = databases.getMongoDatabase().getCollection("texts");
        assertThat(texts.deleteMany(Filters.regex("_id.place", "^" + broken)).getDeletedCount())
                .isPositive();
        databases.getMongoDatabase().getCollection("case_search").deleteOne(Filters.eq(broken));

        var aside = databases.getMongoDatabase().getCollection("case_search_aside");
        eventually(() -> aside.countDocuments(Filters.eq(broken)) == 1);
        Instant before = upTo();
        clock.advance(Duration.ofSeconds(1));
        agent.post("/api/v1/cases", complaint("地毯有烟味")).expect(201);
        eventually(() -> upTo().isAfter(before));
    }

    private Instant upTo() {
        Document progress = databases
                .getMongoDatabase()
                .getCollection("case_search_progress")
                .find(Filters.eq("cases"))
                .first();
        return progress == null ? Instant.EPOCH : progress.getDate("upTo").toInstant();
    }

    private List<String> found(String q) {
        int filter = q.indexOf('&');
        String asked = filter < 0 ? encode(q) : encode(q.substring(0, filter)) + q.substring(filter);
        return agent.get("/api/v1/cases?limit=100&q=" + asked).expect(200).body().required("items").values().stream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
