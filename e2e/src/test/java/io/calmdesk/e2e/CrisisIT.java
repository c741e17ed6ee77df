package io.calmdesk.e2e;

import static io.calmdesk.e2e.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A guest falls ill: a crisis opens by itself, people are called, it is led by its playbook and comes to an end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // the first test finds the crisis the others are about
class CrisisIT {

    private static final Map<String, Object> POISONED = Map.of(
            "words",
            "中午在你们店吃完,一桌四个人下午都上吐下泻,怀疑食物中毒,现在在医院打点滴!",
            "place",
            "八号桌",
            "customer",
            Map.of("name", "孙先生", "phone", "13600003344"));

    private static Business restaurant;
    private static Http api;
    private static String crisis;
    private static String number;

    @BeforeAll
    static void aRestaurantSignsUp() {
        restaurant = Business.signUp("R");
        api = restaurant.api();
    }

    @Test
    @Order(1)
    void aComplaintOfFoodPoisoningOpensACrisisWithItsPlaybook() throws Exception {
        try (Stream stream = Stream.open(api)) {
            file();
            eventually(Duration.ofSeconds(30), () -> assertThat(crises("")).hasSize(1));
            JsonNode item = crises("").getFirst();
            crisis = "/api/v1/crises/" + item.required("id").asString();
            number = item.required("number").asString();
            assertThat(item.required("type").asString()).isEqualTo("food-poisoning");
            assertThat(item.required("state").asString()).isEqualTo("open");
            stream.await("crisis.changed", item.required("id").asString(), Duration.ofSeconds(30));
            stream.await("notification.created", "", Duration.ofSeconds(15));
        }
        JsonNode room = api.get(crisis).expect(200).body();
        assertThat(room.required("cause").asString()).isEqualTo("case");
        JsonNode first = room.required("steps").get(0);
        assertThat(first.required("title").asString()).isNotBlank();
        assertThat(first.at("/who/role").asString()).isEqualTo("front-line");
        assertThat(first.required("state").asString()).isEqualTo("open");
        assertThat(first.required("dueAt").asString()).isNotBlank();
        String caseId = room.required("cases").get(0).asString();
        assertThat(api.get("/api/v1/cases/" + caseId).expect(200).string("place"))
                .isEqualTo("八号桌");
    }

    @Test
    @Order(2)
    @Tag("R-202")
    void whoLeadsIsCalledByMail() {
        eventually(
                Duration.ofSeconds(15),
                () -> assertThat(mailsTo(restaurant.adminEmail)).contains(number));
        assertThat(notifications()).anySatisfy(it -> {
            assertThat(it.required("reason").asString()).isEqualTo("crisis.opened");
            assertThat(crisis).endsWith(it.required("crisisId").asString());
            assertThat(it.has("caseId")).isFalse();
        });
    }

    @Test
    @Order(3)
    @Tag("R-225")
    void theNextComplaintBelongsToItAndTakesItToTheTop() {
        file();
        eventually(Duration.ofSeconds(30), () -> {
            JsonNode room = api.get(crisis).expect(200).body();
            assertThat(room.required("cases").size()).isEqualTo(2);
            assertThat(room.required("level").asString()).isEqualTo("top");
        });
        assertThat(crises("")).hasSize(1);
    }

    @Test
    @Order(4)
    @Tag("R-207")
    void itIsLedByItsPlaybookAndItsLogIsCorrectedBesideItself() {
        Http waiter = restaurant.apiWith("front-line");
        String step = api.get(crisis).expect(200).body().at("/steps/0/id").asString();
        assertThat(waiter.post(crisis + "/tick", Map.of("step", step))
                        .expect(200)
                        .body()
                        .at("/steps/0/state")
                        .asString())
                .isEqualTo("done");
        waiter.post(crisis + "/log", Map.of("text", "三位客人已送医")).expect(200);
        JsonNode log = waiter.post(crisis + "/correct", Map.of("entry", "1", "text", "是四位"))
                .expect(200)
                .body()
                .required("log");
        assertThat(log.get(0).required("text").asString()).isEqualTo("三位客人已送医");
        assertThat(log.get(1).required("corrects").asString()).isEqualTo("1");
        waiter.post(crisis + "/settle", Map.of()).expectProblem(403, "forbidden");
    }

    @Test
    @Order(5)
    @Tag("R-226")
    void itIsSettledAndReviewed() {
        api.post(crisis + "/review", Map.of("text", "太早")).expectProblem(409, "transition-forbidden");
        api.post(crisis + "/settle", Map.of()).expect(200);
        assertThat(api.post(crisis + "/review", Map.of("text", "冷藏温度要记录"))
                        .expect(200)
                        .string("state"))
                .isEqualTo("reviewed");
        assertThat(crises("?state=open")).isEmpty();
        assertThat(crises("?state=reviewed")).hasSize(1);
    }

    @Test
    @Order(6)
    @Tag("R-003")
    void anotherBusinessSeesNothingOfIt() {
        Http stranger = Business.signUp("H").api();
        stranger.get(crisis).expectProblem(404, "not-found");
        stranger.post(crisis + "/log", Map.of("text", "x")).expectProblem(404, "not-found");
        assertThat(stranger.get("/api/v1/crises").expect(200).text()).doesNotContain(number);
    }

    private static void file() {
        new Http(RunningDesk.shared().gateway())
                .post("/api/v1/public/" + restaurant.slug + "/cases", POISONED)
                .expect(201);
    }

    private static List<JsonNode> crises(String query) {
        return api.get("/api/v1/crises" + query).expect(200).body().required("items").values().stream()
                .toList();
    }

    private static List<JsonNode> notifications() {
        return api.get("/api/v1/notifications?limit=100").expect(200).body().required("items").values().stream()
                .toList();
    }

    private static String mailsTo(String address) {
        HttpResponse<byte[]> answer = new Http(RunningDesk.shared().mailApi())
                .get("/api/user/" + Business.encode(address) + "/messages")
                .response();
        return answer.statusCode() == 200 ? new String(answer.body(), StandardCharsets.UTF_8) : "[]";
    }
}
