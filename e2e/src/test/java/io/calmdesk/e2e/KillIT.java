package io.calmdesk.e2e;

import static io.calmdesk.e2e.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every process dies once by kill -9 while complaints come in. Afterwards each complaint that was answered is there
 * once, each mark was reached once and each notification exists once.
 */
class KillIT {

    private static final List<String> VICTIMS = List.of(
            "case-service",
            "notification-service",
            "kafka",
            "mongod",
            "gateway",
            "tenant-service",
            "keycloak",
            "discovery",
            "supervisor");

    @Test
    void nothingIsLostAndNothingIsDoubledWhoeverDies() throws Exception {
        RunningDesk desk = RunningDesk.shared();
        Business business = Business.signUp("R");
        business.api()
                .put("/api/v1/policies/deadlines/complaint", Map.of("allowance", "PT6S"))
                .expect(200);
        try (Complainers complainers = new Complainers(desk.gateway(), business.slug)) {
            for (String victim : VICTIMS) {
                int before = complainers.filed().size();
                ProcessHandle.of(desk.pidOf(victim)).orElseThrow().destroyForcibly();
                if (victim.equals("supervisor")) {
                    desk.up();
                }
                eventually(
                        Duration.ofMinutes(3),
                        () -> assertThat(complainers.filed().size())
                                .as("complaints taken in after " + victim + " was killed")
                                .isGreaterThan(before + 5));
                eventually(
                        Duration.ofMinutes(3),
                        () -> assertThat(new Http(desk.gateway())
                                        .get("/actuator/health")
                                        .status())
                                .as("health after " + victim + " was killed")
                                .isEqualTo(200));
            }
            complainers.rest();
            List<String> filed = complainers.filed();
            Map<String, JsonNode> cases = casesOf(business.api());
            assertThat(cases.keySet())
                    .as("every complaint answered, and no other")
                    .hasSameElementsAs(filed);
            for (JsonNode one : cases.values()) {
                everyMarkOnce(business.api(), one.required("id").asString());
            }
            eventually(Duration.ofMinutes(2), () -> everybodyToldOnce(business.api(), cases.values()));
        }
    }

    /** All cases by number; a number met twice fails. */
    private static Map<String, JsonNode> casesOf(Http api) {
        Map<String, JsonNode> cases = new HashMap<>();
        for (JsonNode item : all(api, "/api/v1/cases")) {
            assertThat(cases.put(item.required("number").asString(), item)).isNull();
        }
        return cases;
    }

    private static void everyMarkOnce(Http api, String id) {
        eventually(Duration.ofSeconds(60), () -> {
            List<String> marks = new ArrayList<>();
            for (JsonNode fact : all(api, "/api/v1/cases/" + id + "/history")) {
                if (fact.required("type").asString().equals("PromiseMarkReached")) {
                    marks.add(fact.at("/data/share").asString());
                }
            }
            assertThat(marks).as("marks of " + id).doesNotHaveDuplicates().contains("150");
        });
    }

    private static void everybodyToldOnce(Http api, Collection<JsonNode> cases) {
        List<String> told = new ArrayList<>();
        for (JsonNode item : all(api, "/api/v1/notifications")) {
            assertThat(item.required("state").asString()).as(item.toString()).isEqualTo("handed-over");
            told.add(item.required("caseId").asString() + " "
                    + item.required("reason").asString() + " "
                    + item.required("channel").asString());
        }
        assertThat(told).doesNotHaveDuplicates();
        for (JsonNode one : cases) {
            String id = one.required("id").asString();
            for (String channel : List.of("email", "stream")) {
                assertThat(told)
                        .as("last mark of " + id + " by " + channel)
                        .anyMatch(line -> line.startsWith(id) && line.contains("150") && line.endsWith(channel));
            }
        }
    }

    private static List<JsonNode> all(Http api, String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = api.get(path + "?limit=100" + cursor).expect(200).body();
            items.addAll(page.required("items").values());
            if (page.required("nextCursor").isNull()) {
                return items;
            }
            cursor = "&cursor=" + Business.encode(page.required("nextCursor").asString());
        }
    }
}
