package io.calmdesk.e2e;

import static io.calmdesk.e2e.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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

/** The main job told in order: a complaint goes in by each door, is answered or escalates, and is not forgotten. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkIT {

    private static Business restaurant;
    private static Http api;

    @BeforeAll
    static void aRestaurantSignsUp() {
        restaurant = Business.signUp("R");
        api = restaurant.api();
    }

    @Test
    @Order(1)
    void theAdministratorLogsInAndIsWhoTheySayTheyAre() {
        Browser browser = new Browser(RunningDesk.shared().gateway()).logIn(restaurant.adminEmail, Business.PASSWORD);
        JsonNode me = browser.me();
        assertThat(me.at("/user/email").asString()).isEqualTo(restaurant.adminEmail);
        assertThat(me.at("/tenant/id").asString()).isEqualTo(restaurant.tenantId);
        assertThat(me.at("/tenant/slug").asString()).isEqualTo(restaurant.slug);
        assertThat(me.required("roles").toString()).contains("tenant-admin");
        browser.postWithoutCsrf("/api/v1/cases", Business.complaint("没有令牌")).expect(403);
        browser.post("/api/v1/cases", Business.complaint("上菜慢")).expect(201);
        browser.post("/logout", Map.of()).expect(204);
        browser.get("/api/v1/me").expectProblem(401, "unauthenticated");
    }

    @Test
    @Order(2)
    @Tag("R-042")
    @Tag("R-119")
    void aGuestFilesByThePublicFormAndFollowsWhatBecomesOfIt() {
        Http guest = new Http(RunningDesk.shared().gateway());
        var filed = guest.post(
                        "/api/v1/public/" + restaurant.slug + "/cases",
                        Map.of(
                                "words",
                                "排骨汤里有一根头发,服务员说没办法。",
                                "place",
                                "靠窗五号桌",
                                "customer",
                                Map.of("name", "李晓梅", "phone", "13900001111")))
                .expect(201)
                .body();
        String trackingUrl = filed.required("trackingUrl").asString();
        String token = trackingUrl.substring(trackingUrl.lastIndexOf('/') + 1);
        assertThat(filed.required("promises")).isNotEmpty();

        String tracked =
                guest.get("/api/v1/public/tracking/" + token).expect(200).text();
        assertThat(tracked).contains("\"received\"").doesNotContain("李晓梅").doesNotContain("13900001111");

        String number = filed.required("number").asString();
        JsonNode found = api.get("/api/v1/cases?limit=100").expect(200).body().required("items").values().stream()
                .filter(item -> item.required("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
        String id = found.required("id").asString();
        api.post("/api/v1/cases/" + id + "/comment", Map.of("text", "厨房已查,是新来的学徒没戴帽子"))
                .expect(200);
        api.post("/api/v1/cases/" + id + "/settle", Map.of("outcome", "made-good", "reply", "已为您免单,对不起。"))
                .expect(200);
        String after = guest.get("/api/v1/public/tracking/" + token).expect(200).text();
        assertThat(after).contains("settled").contains("已为您免单").doesNotContain("学徒");
    }

    @Test
    @Order(3)
    @Tag("R-038")
    @Tag("R-297")
    void aCaseGoesThroughItsLifeAndItsHistoryTellsIt() {
        var created = api.post("/api/v1/cases", Business.complaint("账单多算了一份牛排")).expect(201);
        String id = created.string("id");
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(created.header("Location")).endsWith("/api/v1/cases/" + id);
        assertThat(created.string("state")).isEqualTo("received");
        assertThat(created.body().at("/next/step").asString()).isNotBlank();
        assertThat(created.body().at("/promises/0/dueAt").asString()).isNotBlank();

        String me = api.get("/api/v1/me").expect(200).body().at("/user/id").asString();
        var assigned =
                api.post("/api/v1/cases/" + id + "/assign", Map.of("to", "me")).expect(200);
        assertThat(assigned.string("state")).isEqualTo("open");
        assertThat(assigned.string("assignee")).isEqualTo(me);
        api.post("/api/v1/cases/" + id + "/close", Map.of()).expectProblem(409, "transition-forbidden");
        api.post("/api/v1/cases/" + id + "/settle", Map.of("outcome", "goodwill"), "If-Match", "\"1\"")
                .expectProblem(409, "version-conflict");
        api.post("/api/v1/cases/" + id + "/settle", Map.of("outcome", "goodwill"))
                .expect(200);
        var closed = api.post("/api/v1/cases/" + id + "/close", Map.of()).expect(200);
        assertThat(closed.string("state")).isEqualTo("closed");

        JsonNode history =
                api.get("/api/v1/cases/" + id + "/history").expect(200).body();
        assertThat(history.required("items").values().stream()
                        .map(item -> item.required("type").asString()))
                .containsSubsequence(
                        "CaseReceived", "CaseJudged", "CaseAssigned", "CaseSettled", "PromiseKept", "CaseClosed");
        assertThat(history.required("items").values().stream()
                        .map(item -> item.required("number").asInt()))
                .isSorted()
                .startsWith(1);
    }

    @Test
    @Order(4)
    @Tag("R-299")
    @Tag("R-300")
    void whatIsWrittenIsFoundBySearch() {
        String id = api.post("/api/v1/cases", Business.complaint("酸菜魚裡吃出一隻小飛蟲,要求退款"))
                .expect(201)
                .string("id");
        eventually(Duration.ofSeconds(30), () -> {
            String found = api.get("/api/v1/cases?q=" + Business.encode("酸菜鱼"))
                    .expect(200)
                    .text();
            assertThat(found).contains(id);
        });
    }

    @Test
    @Order(5)
    void aTextOfFiveThousandCharactersComesBackCharacterForCharacter() {
        String unit = "味道不好😀👨‍👩‍👧‍👦 שלום مرحبا\r\n\t“引号” ";
        StringBuilder text = new StringBuilder();
        while (text.codePointCount(0, text.length()) < 5_000) {
            text.append(unit);
        }
        String words = text.substring(0, text.offsetByCodePoints(0, 5_000));
        String id =
                api.post("/api/v1/cases", Business.complaint(words)).expect(201).string("id");
        assertThat(api.get("/api/v1/cases/" + id).expect(200).string("words")).isEqualTo(words);
        api.post("/api/v1/cases", Business.complaint(words + "字")).expect(400);
    }

    @Test
    @Order(6)
    @Tag("R-242")
    void aPromiseThatIsNotKeptIsHeardOfByMailAndInTheStream() throws Exception {
        var policy = api.put("/api/v1/policies/deadlines/complaint", Map.of("allowance", "PT4S"))
                .expect(200);
        assertThat(policy.string("allowance")).isEqualTo("PT4S");
        try (Stream stream = Stream.open(api)) {
            String id = api.post("/api/v1/cases", Business.complaint("等了一个小时没有上菜"))
                    .expect(201)
                    .string("id");
            String number = api.get("/api/v1/cases/" + id).string("number");
            stream.await("case.changed", id, Duration.ofSeconds(30));
            stream.await("notification.created", "", Duration.ofSeconds(15));
            eventually(Duration.ofSeconds(15), () -> {
                List<JsonNode> told =
                        api
                                .get("/api/v1/notifications?limit=100")
                                .expect(200)
                                .body()
                                .required("items")
                                .values()
                                .stream()
                                .filter(item -> item.path("caseId").asString("").equals(id))
                                .toList();
                assertThat(told.stream().map(item -> item.required("reason").asString()))
                        .anySatisfy(reason -> assertThat(reason).contains("100"))
                        .anySatisfy(reason -> assertThat(reason).contains("150"));
                assertThat(told.stream().map(item -> item.required("state").asString()))
                        .containsOnly("handed-over");
                assertThat(told.stream().map(item -> item.required("channel").asString()))
                        .contains("email", "stream");
            });
            eventually(
                    Duration.ofSeconds(10),
                    () -> assertThat(mailsTo(restaurant.adminEmail)).contains(number));
            JsonNode history = api.get("/api/v1/cases/" + id + "/history").body();
            List<String> types = history.required("items").values().stream()
                    .map(item -> item.required("type").asString())
                    .toList();
            assertThat(types).containsOnlyOnce("PromiseMissed");
            assertThat(types.stream().filter("PromiseMarkReached"::equals)).hasSize(4);
        }
        api.put("/api/v1/policies/deadlines/complaint", Map.of("allowance", "PT24H"))
                .expect(200);
    }

    @Test
    @Order(7)
    void aRepeatedKeyDoesNothingTwice() {
        var first = api.post("/api/v1/cases", Business.complaint("双击了一下"), "Idempotency-Key", "double-click-1")
                .expect(201);
        var again = api.post("/api/v1/cases", Business.complaint("双击了一下"), "Idempotency-Key", "double-click-1")
                .expect(201);
        assertThat(again.string("id")).isEqualTo(first.string("id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        api.post("/api/v1/cases", Business.complaint("别的话"), "Idempotency-Key", "double-click-1")
                .expectProblem(422, "idempotency-key-reused");
    }

    @Test
    @Order(8)
    void aColleagueIsInvitedByMail() {
        String email = "chef-" + restaurant.slug + "@calmdesk.test";
        api.post("/api/v1/people", Map.of("name", "大厨", "email", email, "roles", List.of("cs-lead")))
                .expect(201);
        assertThat(api.get("/api/v1/people").expect(200).text()).contains("大厨");
        eventually(Duration.ofSeconds(10), () -> assertThat(mailsTo(email)).isNotEqualTo("[]"));
    }

    @Test
    @Order(9)
    void theDocumentAndTheHealthNeedNoLogIn() {
        Http nobody = new Http(RunningDesk.shared().gateway());
        JsonNode docs = nobody.get("/api/docs").expect(200).body();
        assertThat(docs.required("openapi").asString()).startsWith("3.1");
        assertThat(docs.required("paths").propertyNames())
                .contains("/api/v1/cases", "/api/v1/signups", "/api/v1/notifications", "/api/v1/me");
        JsonNode health = nobody.get("/actuator/health").expect(200).body();
        assertThat(health.required("status").asString()).isEqualTo("UP");
        assertThat(health.required("components").propertyNames())
                .contains("tenant-service", "case-service", "notification-service");
        for (String closed : List.of("/actuator", "/actuator/env", "/actuator/prometheus", "/auth/admin", "/auth")) {
            nobody.get(closed).expect(404);
        }
    }

    private static String mailsTo(String address) {
        HttpResponse<byte[]> answer = new Http(RunningDesk.shared().mailApi())
                .get("/api/user/" + Business.encode(address) + "/messages")
                .response();
        return answer.statusCode() == 200 ? new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8) : "[]";
    }
}
