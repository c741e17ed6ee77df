package io.calmdesk.e2e;

import static io.calmdesk.e2e.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a business finds when everything runs again after a failure. */
final class Aftermath {

    private final Business business;

    Aftermath(Business business) {
        this.business = business;
    }

    /** Each complaint that was answered is there once, each mark was reached once and each notification exists once. */
    void nothingIsLostAndNothingDoubled(List<String> filed) {
        // A token lives for minutes, the checks may last longer.
        Map<String, JsonNode> cases = casesOf(business.api());
        assertThat(cases.keySet()).as("every complaint answered, and no other").hasSameElementsAs(filed);
        for (JsonNode one : cases.values()) {
            everyMarkOnce(business.api(), one.required("id").asString());
        }
        Http api = business.api();
        eventually(Duration.ofMinutes(2), () -> everybodyToldOnce(api, cases.values()));
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
