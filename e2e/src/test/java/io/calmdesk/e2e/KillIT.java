package io.calmdesk.e2e;

import static io.calmdesk.e2e.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
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
                everythingOnce(business.api(), one);
            }
        }
    }

    /** All cases by number; a number met twice fails. */
    private static Map<String, JsonNode> casesOf(Http api) {
        Map<String, JsonNode> cases = new HashMap<>();
        String cursor = "";
        while (true) {
            JsonNode page =
                    api.get("/api/v1/cases?limit=100" + cursor).expect(200).body();
            for (JsonNode item : page.required("items").values()) {
                assertThat(cases.put(item.required("number").asString(), item)).isNull();
            }
            if (page.required("nextCursor").isNull()) {
                return cases;
            }
            cursor = "&cursor=" + Business.encode(page.required("nextCursor").asString());
        }
    }

    private static void everythingOnce(Http api, JsonNode one) {
        String id = one.required("id").asString();
        String number = one.required("number").asString();
        eventually(Duration.ofSeconds(60), () -> {
            List<String> marks = new ArrayList<>();
            for (JsonNode fact : api.get("/api/v1/cases/" + id + "/history?limit=100")
                    .expect(200)
                    .body()
                    .required("items")
                    .values()) {
                if (fact.required("type").asString().equals("PromiseMarkReached")) {
                    marks.add(fact.required("share").asString());
                }
            }
            assertThat(marks).as("marks of " + number).doesNotHaveDuplicates().contains("150");
        });
        eventually(Duration.ofSeconds(90), () -> {
            List<String> told = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = api.get("/api/v1/notifications?limit=100&caseId=" + id + cursor)
                        .expect(200)
                        .body();
                for (JsonNode item : page.required("items").values()) {
                    told.add(item.required("reason").asString() + " "
                            + item.required("channel").asString() + " "
                            + item.required("state").asString());
                }
                cursor = page.required("nextCursor").isNull()
                        ? ""
                        : "&cursor="
                                + Business.encode(page.required("nextCursor").asString());
            } while (!cursor.isEmpty());
            assertThat(told)
                    .as("notifications of " + number)
                    .doesNotHaveDuplicates()
                    .allMatch(line -> line.endsWith("handed-over"))
                    .anyMatch(line -> line.contains("150") && line.contains("email"))
                    .anyMatch(line -> line.contains("150") && line.contains("stream"));
        });
    }
}
