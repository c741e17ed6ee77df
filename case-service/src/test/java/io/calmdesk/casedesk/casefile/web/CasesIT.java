package io.calmdesk.casedesk.casefile.web;

import static io.calmdesk.casedesk.desk.Complaints.complaint;
import static io.calmdesk.casedesk.desk.Desk.RESTAURANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.casedesk.desk.Http;
import io.calmdesk.casedesk.desk.RunningDesk;
import io.calmdesk.kernel.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningDesk
class CasesIT {

    private static final String CASES = "/api/v1/cases";

    @LocalServerPort
    private int port;

    private Http waiter;
    private Http agent;
    private Http api;

    @BeforeEach
    void people() {
        waiter = Http.as(port, RESTAURANT, RESTAURANT.waiter());
        agent = Http.as(port, RESTAURANT, RESTAURANT.agent());
        api = Http.as(port, RESTAURANT, RESTAURANT.apiClient());
    }

    @Test
    @Tag("R-038")
    void anyEmployeeTakesACaseInAndOwnsItUntilSomebodyAccepts() {
        var created = waiter.post(CASES, complaint("汤里有一根头发", "place", "靠窗五号桌")).expect(201);
        String id = created.at("/id");
        assertThat(created.header("Location")).isEqualTo(CASES + "/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(created.at("/state")).isEqualTo("received");
        assertThat(created.at("/severity")).isEqualTo("general");
        assertThat(created.at("/owner/id")).isEqualTo(RESTAURANT.waiter().actor());
        assertThat(created.at("/owner/name")).isEqualTo(RESTAURANT.waiter().name());
        assertThat(created.at("/next/step")).isEqualTo("judge");
        assertThat(created.at("/next/dueAt")).isEqualTo(created.at("/promises/0/dueAt"));
        assertThat(created.at("/promises/0/label")).isEqualTo("solution");
        assertThat(created.at("/promises/0/class")).isEqualTo("outward");
        assertThat(created.at("/promises/0/state")).isEqualTo("running");
        assertThat(created.at("/place")).isEqualTo("靠窗五号桌");
        assertThat(created.at("/customer/phone")).isEqualTo("13900001111");
        assertThat(agent.get(CASES + "/" + id).expect(200).body()).isEqualTo(created.body());
    }

    @Test
    void aCaseOfAProgramBelongsToTheDesk() {
        var created = api.post(CASES, complaint("包装破了")).expect(201);
        assertThat(created.at("/owner/kind")).isEqualTo("role");
        assertThat(created.at("/owner/role")).isEqualTo("cs-lead");
    }

    @Test
    @Tag("R-297")
    void aCaseGoesThroughItsLife() {
        String id = waiter.post(CASES, complaint("账单多算了一份")).expect(201).at("/id");
        waiter.post(CASES + "/" + id + "/close", Map.of()).expectProblem(409, "transition-forbidden");
        var assigned =
                agent.post(CASES + "/" + id + "/assign", Map.of("to", "me")).expect(200);
        assertThat(assigned.at("/state")).isEqualTo("open");
        assertThat(assigned.at("/assignee")).isEqualTo(RESTAURANT.agent().actor());
        assertThat(assigned.at("/next/step")).isEqualTo("tell");
        assertThat(assigned.header("ETag")).isEqualTo("\"3\"");
        var again = agent.post(
                        CASES + "/" + id + "/assign",
                        Map.of("to", RESTAURANT.lead().actor()))
                .expect(200);
        assertThat(again.at("/assigneeName")).isEqualTo(RESTAURANT.lead().name());
        agent.post(CASES + "/" + id + "/comment", Map.of("text", "已核对小票")).expect(200);
        var settled = agent.post(CASES + "/" + id + "/settle", Map.of("outcome", "made-good", "reply", "已退款。"))
                .expect(200);
        assertThat(settled.at("/state")).isEqualTo("settled");
        assertThat(settled.at("/reply")).isEqualTo("已退款。");
        assertThat(settled.at("/outcome")).isEqualTo("made-good");
        assertThat(settled.at("/promises/0/state")).isEqualTo("kept");
        var refused = agent.post(CASES + "/" + id + "/settle", Map.of("outcome", "goodwill"))
                .expectProblem(409, "transition-forbidden");
        assertThat(refused.at("/state")).isEqualTo("settled");
        assertThat(refused.body().at("/allowed").values().stream().map(JsonNode::asString))
                .containsExactly("close", "comment");
        var closed = agent.post(CASES + "/" + id + "/close", Map.of()).expect(200);
        assertThat(closed.at("/state")).isEqualTo("closed");
        assertThat(closed.body().at("/next").isNull()).isTrue();

        List<JsonNode> items =
                items(agent.get(CASES + "/" + id + "/history").expect(200).body());
        assertThat(items.stream().map(it -> it.at("/type").asString()))
                .containsExactly(
                        "CaseReceived",
                        "CaseJudged",
                        "CaseAssigned",
                        "CaseAssigned",
                        "NoteAdded",
                        "CaseSettled",
                        "PromiseKept",
                        "CaseClosed");
        assertThat(items.stream().map(it -> it.at("/number").asInt())).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(items.getFirst().at("/by").asString())
                .isEqualTo(RESTAURANT.waiter().actor());
        assertThat(items.getFirst().at("/byName").asString())
                .isEqualTo(RESTAURANT.waiter().name());
        assertThat(items.getFirst().at("/data/words").asString()).isEqualTo("账单多算了一份");
        assertThat(items.get(4).at("/data/text").asString()).isEqualTo("已核对小票");
    }

    @Test
    void historiesAreReadInPages() {
        String id = waiter.post(CASES, complaint("太吵")).expect(201).at("/id");
        for (int i = 0; i < 4; i++) {
            agent.post(CASES + "/" + id + "/comment", Map.of("text", "第" + i + "次"))
                    .expect(200);
        }
        List<Integer> numbers = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = agent.get(CASES + "/" + id + "/history?limit=2" + cursor)
                    .expect(200)
                    .body();
            items(page).forEach(it -> numbers.add(it.at("/number").asInt()));
            cursor = page.at("/nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.at("/nextCursor").asString();
        } while (cursor != null);
        assertThat(numbers).containsExactly(1, 2, 3, 4, 5);
        agent.get(CASES + "/" + id + "/history?cursor=damaged").expectProblem(400, "invalid-cursor");
    }

    @Test
    void fiveThousandCharactersComeBackCharacterForCharacter() {
        String unit = "味道不好😀👨‍👩‍👧‍👦 שלום مرحبا\r\n\t“引号”é ";
        StringBuilder text = new StringBuilder();
        while (text.codePointCount(0, text.length()) < 5_000) {
            text.append(unit);
        }
        String words = text.substring(0, text.offsetByCodePoints(0, 5_000));
        String id = waiter.post(CASES, complaint(words)).expect(201).at("/id");
        agent.post(CASES + "/" + id + "/comment", Map.of("text", words)).expect(200);
        var settled = agent.post(CASES + "/" + id + "/settle", Map.of("outcome", "answered", "reply", words))
                .expect(200);
        assertThat(settled.at("/words")).isEqualTo(words);
        assertThat(settled.at("/reply")).isEqualTo(words);
        List<JsonNode> items = items(agent.get(CASES + "/" + id + "/history").body());
        assertThat(items.get(1).at("/data/text").asString()).isEqualTo(words);
        JsonNode listed = items(agent.get(CASES + "?limit=100").body()).stream()
                .filter(it -> it.at("/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(listed.at("/words").asString()).isEqualTo(words.substring(0, words.offsetByCodePoints(0, 200)));
    }

    @Test
    @Tag("R-022")
    void numbersAreUniqueAndRising() throws Exception {
        List<Callable<String>> requests = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            requests.add(() -> waiter.post(CASES, complaint("排队太久")).expect(201).at("/number"));
        }
        List<String> numbers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(requests)) {
                numbers.add(answer.get());
            }
        }
        assertThat(numbers).doesNotHaveDuplicates().allMatch(it -> it.matches("20[0-9]{2}-[0-9]{6}"));
        String later = waiter.post(CASES, complaint("排队太久")).expect(201).at("/number");
        assertThat(numbers).allMatch(it -> it.compareTo(later) < 0);
    }

    @Test
    void aRepeatedKeyAnswersTheSameCaseAsItStandsNow() {
        String key = Ids.next();
        var first = waiter.post(CASES, complaint("双击"), "Idempotency-Key", key).expect(201);
        String id = first.at("/id");
        agent.post(CASES + "/" + id + "/assign", Map.of("to", "me")).expect(200);
        var again = waiter.post(CASES, complaint("双击"), "Idempotency-Key", key).expect(201);
        assertThat(again.at("/id")).isEqualTo(id);
        assertThat(again.at("/number")).isEqualTo(first.at("/number"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.at("/state")).isEqualTo("open");
        waiter.post(CASES, complaint("另一件"), "Idempotency-Key", key).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void aRepeatedKeyOfAVerbIsNotDoneTwice() {
        String id = waiter.post(CASES, complaint("上菜慢")).expect(201).at("/id");
        String key = Ids.next();
        String path = CASES + "/" + id + "/comment";
        var first = agent.post(path, Map.of("text", "已催"), "Idempotency-Key", key, "If-Match", "\"1\"")
                .expect(200);
        var again = agent.post(path, Map.of("text", "已催"), "Idempotency-Key", key, "If-Match", "\"1\"")
                .expect(200);
        assertThat(again.at("/version")).isEqualTo(first.at("/version")).isEqualTo("2");
        agent.post(path, Map.of("text", "别的"), "Idempotency-Key", key).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void twoSimultaneousRequestsUnderOneKeyMakeOneCase() throws Exception {
        String key = Ids.next();
        List<Callable<String>> requests = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            requests.add(() -> waiter.post(CASES, complaint("重复".repeat(1_500)), "Idempotency-Key", key)
                    .expect(201)
                    .at("/id"));
        }
        List<String> ids = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(requests)) {
                ids.add(answer.get());
            }
        }
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(agent.get(CASES + "/" + ids.getFirst()).at("/words")).isEqualTo("重复".repeat(1_500));
    }

    @Test
    void aStaleVersionIsRefusedWithTheCurrentOne() {
        String id = waiter.post(CASES, complaint("油太多")).expect(201).at("/id");
        agent.post(CASES + "/" + id + "/assign", Map.of("to", "me"), "If-Match", "\"1\"")
                .expect(200);
        var refused = agent.post(CASES + "/" + id + "/settle", Map.of("outcome", "goodwill"), "If-Match", "\"1\"")
                .expectProblem(409, "version-conflict");
        assertThat(refused.body().at("/currentVersion").asLong()).isEqualTo(3);
        agent.post(CASES + "/" + id + "/settle", Map.of("outcome", "goodwill"), "If-Match", "\"3\"")
                .expect(200);
    }

    @Test
    void listsAreFilteredAndPagedNewestFirst() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(waiter.post(CASES, complaint("第" + i + "桌", "category", "service"))
                    .expect(201)
                    .at("/id"));
        }
        agent.post(CASES + "/" + made.get(1) + "/assign", Map.of("to", "me")).expect(200);

        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (paged.size() < 5) {
            JsonNode page = agent.get(CASES + "?category=service&limit=2" + cursor)
                    .expect(200)
                    .body();
            items(page).forEach(it -> paged.add(it.at("/id").asString()));
            cursor = "&cursor=" + page.at("/nextCursor").asString();
        }
        assertThat(paged.subList(0, 5)).isEqualTo(made);
        assertThat(ids(CASES + "?assignee=me&category=service")).containsExactly(made.get(1));
        assertThat(ids(CASES + "?state=open&category=service")).containsExactly(made.get(1));
        assertThat(ids(CASES + "?state=open&assignee=" + RESTAURANT.agent().actor()))
                .contains(made.get(1));
        assertThat(ids(CASES + "?category=food")).doesNotContainAnyElementsOf(made);
        String foreign = agent.get(CASES + "?limit=1").body().at("/nextCursor").asString();
        agent.get(CASES + "?state=open&limit=1&cursor=" + foreign).expectProblem(400, "invalid-cursor");
    }

    @Test
    void aPeriodHoldsTheDaysOfTheBusiness() {
        List<String> made = new ArrayList<>();
        for (String moment : List.of(
                "2020-03-01T15:59:59.999Z",
                "2020-03-01T16:00:00Z",
                "2020-03-02T15:59:59.999Z",
                "2020-03-02T16:00:00Z")) {
            made.add(waiter.post(CASES, complaint("边界", "receivedAt", moment))
                    .expect(201)
                    .at("/id"));
        }
        String second = "receivedFrom=2020-03-02&receivedTo=2020-03-02";
        assertThat(ids(CASES + "?" + second)).containsExactly(made.get(2), made.get(1));
        assertThat(ids(CASES + "?receivedTo=2020-03-01")).contains(made.get(0)).doesNotContain(made.get(1));
        assertThat(ids(CASES + "?receivedFrom=2020-03-03&limit=100"))
                .contains(made.get(3))
                .doesNotContain(made.get(2));

        agent.post(CASES + "/" + made.get(1) + "/assign", Map.of("to", "me")).expect(200);
        assertThat(ids(CASES + "?state=open&assignee=me&" + second)).containsExactly(made.get(1));
        assertThat(ids(CASES + "?state=received&" + second)).containsExactly(made.get(2));
        JsonNode first = agent.get(CASES + "?limit=1&" + second).expect(200).body();
        String cursor = "&cursor=" + first.at("/nextCursor").asString();
        assertThat(items(first).getFirst().at("/id").asString()).isEqualTo(made.get(2));
        assertThat(ids(CASES + "?limit=1&" + second + cursor)).containsExactly(made.get(1));
        agent.get(CASES + "?limit=1&receivedFrom=2020-03-02" + cursor).expectProblem(400, "invalid-cursor");
    }

    @Test
    @Tag("R-009")
    void onlyTheDeskAndWhoseCaseItIsMayHandleIt() {
        Http approver = Http.as(port, RESTAURANT, RESTAURANT.approver());
        String id = waiter.post(CASES, complaint("盘子有缺口")).expect(201).at("/id");
        approver.get(CASES + "/" + id).expect(200);
        approver.post(CASES + "/" + id + "/comment", Map.of("text", "已阅")).expect(200);
        approver.post(CASES + "/" + id + "/assign", Map.of("to", "me")).expectProblem(403, "forbidden");
        waiter.post(CASES + "/" + id + "/settle", Map.of("outcome", "made-good"))
                .expect(200);
        String ofTheDesk = api.post(CASES, complaint("盘子有缺口")).expect(201).at("/id");
        waiter.post(CASES + "/" + ofTheDesk + "/settle", Map.of("outcome", "made-good"))
                .expectProblem(403, "forbidden");
        agent.post(
                        CASES + "/" + ofTheDesk + "/assign",
                        Map.of("to", RESTAURANT.waiter().actor()))
                .expect(200);
        waiter.post(CASES + "/" + ofTheDesk + "/settle", Map.of("outcome", "made-good"))
                .expect(200);
    }

    private List<String> ids(String path) {
        return items(agent.get(path).expect(200).body()).stream()
                .map(it -> it.at("/id").asString())
                .toList();
    }

    private static List<JsonNode> items(JsonNode page) {
        return page.required("items").values().stream().toList();
    }
}
