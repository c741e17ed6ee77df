package io.calmdesk.crises;

import static io.calmdesk.crises.room.Room.RESTAURANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.crises.room.Http;
import io.calmdesk.crises.room.Http.Answer;
import io.calmdesk.crises.room.RunningRoom;
import io.calmdesk.kernel.Ids;
import io.calmdesk.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningRoom
class CrisesIT {

    private static final String CRISES = "/api/v1/crises";

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    private Http admin;
    private Http waiter;

    @BeforeEach
    void somebody() {
        admin = Http.as(port, RESTAURANT, RESTAURANT.admin());
        waiter = Http.as(port, RESTAURANT, RESTAURANT.waiter());
    }

    @Test
    @Tag("R-197")
    void anybodyOnSiteOpensOneAndItsPlaybookIsThere() {
        String caseId = Ids.next();
        Answer opened = waiter.post(
                        CRISES,
                        Map.of("type", "fire", "level", "company", "place", "后厨", "caseId", caseId, "words", "油锅着火了"))
                .expect(201);
        assertThat(opened.header("Location")).isEqualTo(CRISES + "/" + opened.at("/id"));
        assertThat(opened.header("ETag")).isEqualTo("\"2\"");
        JsonNode crisis =
                waiter.get(CRISES + "/" + opened.at("/id")).expect(200).body();
        assertThat(crisis.at("/number").asString()).matches("CR-[0-9]{4}-[0-9]{4}");
        assertThat(crisis.at("/name").asString()).isEqualTo("火灾");
        assertThat(crisis.at("/place").asString()).isEqualTo("后厨");
        assertThat(crisis.at("/cause").asString()).isEqualTo("person");
        assertThat(crisis.at("/cases/0").asString()).isEqualTo(caseId);
        assertThat(crisis.at("/log/0/text").asString()).isEqualTo("油锅着火了");
        assertThat(crisis.at("/log/0/by").asString())
                .isEqualTo(RESTAURANT.waiter().actor());
        assertThat(crisis.at("/log/0/byName").asString()).isEqualTo("waiter");
        assertThat(crisis.at("/steps/0/title").asString()).isEqualTo("疏散所有人并清点人数");
        assertThat(crisis.at("/steps/0/who/role").asString()).isEqualTo("front-line");
        assertThat(crisis.at("/steps/0/state").asString()).isEqualTo("open");
        assertThat(crisis.at("/firstInform/state").asString()).isEqualTo("open");
        assertThat(crisis.at("/firstInform/dueAt").asString()).isNotBlank();
        assertThat(crisis.required("allowed").values().stream().map(JsonNode::asString))
                .containsExactly("tick", "log", "correct", "raise", "link");
        assertThat(admin.get(CRISES + "/" + opened.at("/id")).body().required("allowed").values().stream()
                        .map(JsonNode::asString))
                .contains("settle");
    }

    @Test
    void withoutALevelItReachesAsFarUpAsItsPlaybookSays() {
        assertThat(admin.get(open("fire")).at("/level")).isEqualTo("company");
        assertThat(admin.get(open("violence")).at("/level")).isEqualTo("top");
        assertThat(admin.post(CRISES, Map.of("type", "violence", "level", "site"))
                        .expect(201)
                        .at("/level"))
                .isEqualTo("site");
    }

    @Test
    void everybodyReadsItInTheirLanguage() {
        String crisis = open("lift-entrapment");
        for (Map.Entry<String, String> said : Map.of(
                        "en-GB,en;q=0.8", "People trapped in a lift",
                        "zh-TW", "電梯困人",
                        "zh-Hant-HK", "電梯困人",
                        "fr,zh;q=0.5", "电梯困人")
                .entrySet()) {
            assertThat(admin.send("GET", crisis, null, "Accept-Language", said.getKey())
                            .expect(200)
                            .at("/name"))
                    .isEqualTo(said.getValue());
        }
        assertThat(admin.get(crisis).at("/name")).isEqualTo("电梯困人");
    }

    @Test
    @Tag("R-208")
    void stepsAreTickedByWhoeverDidThem() {
        String crisis = open("food-poisoning");
        Answer ticked = waiter.post(crisis + "/tick", Map.of("step", "care-for-the-sick"))
                .expect(200);
        assertThat(ticked.at("/steps/0/state")).isEqualTo("done");
        assertThat(ticked.at("/steps/0/doneBy")).isEqualTo(RESTAURANT.waiter().actor());
        assertThat(ticked.at("/steps/0/doneByName")).isEqualTo("waiter");
        String version = ticked.header("ETag");
        assertThat(waiter.post(crisis + "/tick", Map.of("step", "care-for-the-sick"))
                        .expect(200)
                        .header("ETag"))
                .isEqualTo(version);
        waiter.post(crisis + "/tick", Map.of("step", "dance")).expectProblem(400, "unknown-code");
        waiter.post(crisis + "/tick", Map.of()).expectProblem(400, "missing-field");
    }

    @Test
    @Tag("R-208")
    void whatOthersDecideIsTickedByThem() {
        String crisis = open("food-poisoning");
        Map<String, String> step = Map.of("step", "tell-authority");
        assertThat(waiter.get(crisis).at("/steps/4/id")).isEqualTo("tell-authority");
        assertThat(waiter.get(crisis).at("/steps/4/tickable")).isEqualTo("false");
        waiter.post(crisis + "/tick", step).expectProblem(403, "forbidden");
        assertThat(waiter.get(crisis).at("/steps/4/state")).isEqualTo("open");
        assertThat(admin.get(crisis).at("/steps/4/tickable")).isEqualTo("true");
        assertThat(admin.post(crisis + "/tick", step).expect(200).at("/steps/4/state"))
                .isEqualTo("done");
        // What is done is not done again, and refused to nobody.
        assertThat(waiter.post(crisis + "/tick", step).expect(200).at("/steps/4/tickable"))
                .isEqualTo("false");
    }

    @Test
    void aTickIsTakenBackByWhoeverMadeItOrCommands() {
        String crisis = open("food-poisoning");
        Map<String, String> step = Map.of("step", "care-for-the-sick");
        Http agent = Http.as(port, RESTAURANT, RESTAURANT.agent());
        assertThat(allowed(waiter.post(crisis + "/tick", step).expect(200))).contains("untick");
        Answer others = agent.get(crisis);
        assertThat(allowed(others)).doesNotContain("untick");
        assertThat(others.at("/steps/0/untickable")).isEqualTo("false");
        agent.post(crisis + "/untick", step).expectProblem(403, "forbidden");
        assertThat(waiter.get(crisis).at("/steps/0/untickable")).isEqualTo("true");
        Answer open = waiter.post(crisis + "/untick", step).expect(200);
        assertThat(open.at("/steps/0/state")).isEqualTo("open");
        assertThat(open.body().at("/steps/0/doneBy").isNull()).isTrue();
        assertThat(waiter.post(crisis + "/untick", step).expect(200).header("ETag"))
                .isEqualTo(open.header("ETag"));
        waiter.post(crisis + "/tick", step).expect(200);
        assertThat(admin.post(crisis + "/untick", step).expect(200).at("/steps/0/state"))
                .isEqualTo("open");
        waiter.post(crisis + "/untick", Map.of("step", "dance")).expectProblem(400, "unknown-code");
    }

    private static List<String> allowed(Answer crisis) {
        return crisis.body().required("allowed").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void aStepNotDoneInTimeIsLateAlsoAfterTheSettlingAndNoMoreAfterTheReview() {
        String crisis = open("food-poisoning");
        clock.advance(Duration.ofMinutes(16));
        assertThat(admin.get(crisis).at("/firstInform/state")).isEqualTo("late");
        admin.post(crisis + "/settle", Map.of()).expect(200);
        clock.advance(Duration.ofMinutes(5));
        assertThat(states(crisis)).containsExactly("late", "late", "late", "open", "open", "open", "open", "open");
        admin.post(crisis + "/review", Map.of("text", "假警报")).expect(200);
        clock.advance(Duration.ofDays(1));
        assertThat(states(crisis)).containsExactly("late", "late", "late", "open", "open", "open", "open", "open");
    }

    @Test
    @Tag("R-207")
    void theLogGrowsAndIsCorrectedBesideItself() {
        String crisis = open("media");
        String words = "记者八点来电\r\n😀 " + "长".repeat(4_900);
        admin.post(crisis + "/log", Map.of("text", words)).expect(200);
        waiter.post(crisis + "/correct", Map.of("entry", "1", "text", "是九点")).expect(200);
        JsonNode log = admin.get(crisis).body().required("log");
        assertThat(log.at("/0/text").asString()).isEqualTo(words);
        assertThat(log.at("/0/corrects").isNull()).isTrue();
        assertThat(log.at("/1/corrects").asString()).isEqualTo("1");
        assertThat(log.at("/1/text").asString()).isEqualTo("是九点");
        admin.post(crisis + "/correct", Map.of("entry", "9", "text", "x")).expectProblem(400, "unknown-code");
        admin.post(crisis + "/log", Map.of("text", "长".repeat(5_001))).expectProblem(400, "too-long");
        admin.post(crisis + "/log", Map.of("text", " ")).expectProblem(400, "blank");
    }

    @Test
    void aCrisisIsAnsweredWithTheEndOfItsLogAndTheWholeIsReadInPages() {
        String crisis = open("fire");
        for (int line = 1; line <= 40; line++) {
            Map<String, String> step = Map.of("step", "first-inform");
            waiter.post(crisis + (line % 2 == 0 ? "/tick" : "/untick"), step).expect(200);
            waiter.post(crisis + "/log", Map.of("text", "第" + line + "行")).expect(200);
        }
        admin.post(crisis + "/settle", Map.of()).expect(200);
        admin.post(crisis + "/review", Map.of("text", "通道要畅通")).expect(200);
        for (int line = 41; line <= 150; line++) {
            waiter.post(crisis + "/correct", Map.of("entry", "1", "text", "第" + line + "行"))
                    .expect(200);
        }
        Answer read = admin.get(crisis).expect(200);
        assertThat(texts(read.body().required("log"))).isEqualTo(lines(101, 150));
        assertThat(read.at("/review/text")).isEqualTo("通道要畅通");

        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    waiter.get(crisis + "/log?limit=70" + cursor).expect(200).body();
            paged.addAll(texts(page.required("items")));
            cursor = page.at("/nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.at("/nextCursor").asString();
        } while (cursor != null);
        assertThat(paged).isEqualTo(lines(1, 150));
        JsonNode rest = waiter.get(crisis + "/log?after=148").expect(200).body();
        assertThat(texts(rest.required("items"))).isEqualTo(lines(149, 150));
        assertThat(waiter.get(crisis + "/log?after=150").expect(200).body().required("items"))
                .isEmpty();
        waiter.get(crisis + "/log?after=none").expectProblem(400, "invalid");
        waiter.get(crisis + "/log?cursor=damaged").expectProblem(400, "invalid-cursor");
        waiter.get(CRISES + "/" + Ids.next() + "/log").expectProblem(404, "not-found");
    }

    private static List<String> texts(JsonNode log) {
        return log.values().stream().map(it -> it.at("/text").asString()).toList();
    }

    private static List<String> lines(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(it -> "第" + it + "行").toList();
    }

    @Test
    void whatTheNetworkKeptBackIsSaidWithItsMoment() {
        String crisis = open("food-poisoning");
        Instant opened = Instant.parse(admin.get(crisis).at("/openedAt"));
        clock.advance(Duration.ofMinutes(21));
        String five = opened.plus(Duration.ofMinutes(5)).toString();
        Answer ticked = waiter.post(crisis + "/tick", Map.of("step", "first-inform", "at", five))
                .expect(200);
        assertThat(ticked.at("/firstInform/at")).isEqualTo(five);
        assertThat(ticked.at("/firstInform/state")).isEqualTo("done");
        JsonNode entry = waiter.post(crisis + "/log", Map.of("text", "楼梯间里写的", "at", five))
                .expect(200)
                .body()
                .at("/log/0");
        assertThat(entry.at("/at").asString()).isEqualTo(five);
        assertThat(Instant.parse(entry.at("/keptAt").asString())).isAfter(opened.plus(Duration.ofMinutes(20)));
        for (Map.Entry<String, String> wrong : Map.of(
                        opened.minus(Duration.ofHours(1)).toString(),
                        "too-early",
                        opened.plus(Duration.ofHours(1)).toString(),
                        "in-the-future",
                        "yesterday",
                        "invalid")
                .entrySet()) {
            waiter.post(crisis + "/log", Map.of("text", "x", "at", wrong.getKey()))
                    .expectProblem(400, wrong.getValue());
        }
    }

    @Test
    @Tag("R-203")
    @Tag("R-226")
    void itGoesUpIsSettledAndReviewed() {
        String crisis = open("other");
        assertThat(waiter.post(crisis + "/raise", Map.of("level", "operations"))
                        .expect(200)
                        .at("/level"))
                .isEqualTo("operations");
        waiter.post(crisis + "/raise", Map.of("level", "site")).expectProblem(409, "level-not-higher");
        waiter.post(crisis + "/settle", Map.of()).expectProblem(403, "forbidden");
        Answer early = admin.post(crisis + "/review", Map.of("text", "x")).expectProblem(409, "transition-forbidden");
        assertThat(early.at("/state")).isEqualTo("open");
        assertThat(early.body().required("allowed").values().stream().map(JsonNode::asString))
                .contains("settle");
        assertThat(admin.send("POST", crisis + "/settle", null).expect(200).at("/state"))
                .isEqualTo("settled");
        Http commander = Http.as(port, RESTAURANT, RESTAURANT.approver());
        Answer reviewed =
                commander.post(crisis + "/review", Map.of("text", "通道要畅通")).expect(200);
        assertThat(reviewed.at("/state")).isEqualTo("reviewed");
        assertThat(reviewed.at("/review/text")).isEqualTo("通道要畅通");
        admin.post(crisis + "/log", Map.of("text", "x")).expectProblem(409, "transition-forbidden");
    }

    @Test
    @Tag("R-225")
    void casesAreLinked() {
        String crisis = open("theft");
        String caseId = Ids.next();
        admin.post(crisis + "/link", Map.of("caseId", caseId)).expect(200);
        admin.post(crisis + "/link", Map.of("caseId", caseId)).expect(200);
        assertThat(admin.get(crisis).body().required("cases").size()).isEqualTo(1);
        admin.post(crisis + "/link", Map.of("caseId", "../x")).expectProblem(400, "invalid");
    }

    @Test
    void whoSawAnOldVersionChangesNothingAndARepeatHasNoSecondEffect() {
        Map<String, String> body = Map.of("type", "injury");
        String key = Ids.next();
        Answer first = admin.post(CRISES, body, "Idempotency-Key", key).expect(201);
        assertThat(admin.post(CRISES, body, "Idempotency-Key", key).expect(201).at("/id"))
                .isEqualTo(first.at("/id"));
        admin.post(CRISES, Map.of("type", "fire"), "Idempotency-Key", key).expectProblem(422, "idempotency-key-reused");
        String crisis = CRISES + "/" + first.at("/id");
        String tick = Ids.next();
        Answer logged = admin.post(crisis + "/log", Map.of("text", "一"), "Idempotency-Key", tick)
                .expect(200);
        assertThat(admin.post(crisis + "/log", Map.of("text", "一"), "Idempotency-Key", tick)
                        .expect(200)
                        .body()
                        .required("log")
                        .size())
                .isEqualTo(1);
        admin.post(crisis + "/log", Map.of("text", "二"), "If-Match", "\"1\"").expectProblem(409, "version-conflict");
        admin.post(crisis + "/log", Map.of("text", "二"), "If-Match", logged.header("ETag"))
                .expect(200);
    }

    @Test
    void theListShowsTheNewestFirstAndPagesThroughAll() {
        String settled = open("data-leak");
        admin.post(settled + "/settle", Map.of()).expect(200);
        clock.advance(Duration.ofMillis(5));
        String open = open("authority");
        JsonNode page = waiter.get(CRISES + "?limit=1").expect(200).body();
        assertThat(open).endsWith(page.at("/items/0/id").asString());
        assertThat(page.at("/items/0/name").asString()).isEqualTo("政府检查、主管部门或律师函");
        assertThat(page.at("/items/0/openedAt").asString()).isNotBlank();
        JsonNode second = waiter.get(
                        CRISES + "?limit=1&cursor=" + page.at("/nextCursor").asString())
                .expect(200)
                .body();
        assertThat(settled).endsWith(second.at("/items/0/id").asString());
        assertThat(waiter.get(CRISES + "?state=settled&limit=1").at("/items/0/id"))
                .isEqualTo(settled.substring(settled.lastIndexOf('/') + 1));
        waiter.get(CRISES + "?state=lost").expectProblem(400, "unknown-code");
        waiter.get(CRISES + "?limit=0").expectProblem(400, "out-of-range");
        waiter.get(CRISES + "?state=open&limit=1&cursor="
                        + page.at("/nextCursor").asString())
                .expectProblem(400, "invalid-cursor");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        admin.post(CRISES, Map.of()).expectProblem(400, "missing-field");
        admin.post(CRISES, Map.of("type", "flood-of-frogs")).expectProblem(400, "unknown-code");
        admin.post(CRISES, Map.of("type", "fire", "level", "heaven")).expectProblem(400, "unknown-code");
        admin.post(CRISES, Map.of("type", "fire", "caseId", "7")).expectProblem(400, "invalid");
        admin.post(CRISES, Map.of("type", "fire", "place", "长".repeat(201))).expectProblem(400, "too-long");
        admin.post(CRISES, Map.of("type", "fire", "colour", "red")).expectProblem(400, "unknown-field");
        admin.postText(CRISES, "{\"type\":\"fire\",\"type\":\"fire\"}").expect(400);
        admin.postText(CRISES, "{\"type\":7}").expect(400);
        for (String nowhere : List.of(Ids.next(), "x", "%00")) {
            assertThat(admin.get(CRISES + "/" + nowhere).status()).isIn(400, 404);
        }
        Http.nobody(port).get(CRISES).expectProblem(401, "unauthenticated");
    }

    private List<String> states(String crisis) {
        return admin.get(crisis).body().required("steps").values().stream()
                .map(it -> it.required("state").asString())
                .toList();
    }

    private String open(String type) {
        Map<String, Object> body = new HashMap<>(Map.of("type", type));
        return CRISES + "/" + admin.post(CRISES, body).expect(201).at("/id");
    }
}
