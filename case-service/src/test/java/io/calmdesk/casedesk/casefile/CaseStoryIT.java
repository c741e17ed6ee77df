package io.calmdesk.casedesk.casefile;

import static io.calmdesk.casedesk.desk.Complaints.complaint;
import static io.calmdesk.casedesk.desk.Desk.RESTAURANT;
import static io.calmdesk.casedesk.desk.Desk.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.casedesk.desk.Http;
import io.calmdesk.casedesk.desk.RunningDesk;
import io.calmdesk.settings.PublishedTenants;
import io.calmdesk.settings.Sections;
import io.calmdesk.settings.SettingsCopy;
import io.calmdesk.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningDesk
class CaseStoryIT {

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private SettingsCopy settings;

    private Http lead;
    private Http waiter;

    @BeforeEach
    void people() {
        lead = Http.as(port, RESTAURANT, RESTAURANT.lead());
        waiter = Http.as(port, RESTAURANT, RESTAURANT.waiter());
    }

    @Test
    @Tag("R-242")
    void aPromiseThatIsNotKeptIsToldAtEachMarkOnceAndStaysMissed() {
        promise("repair", Duration.ofSeconds(20));
        String id = received(complaint("空调不冷", "kind", "repair"));

        clock.advance(Duration.ofSeconds(10));
        eventually(() -> marks(id).equals(List.of(50)));
        clock.advance(Duration.ofSeconds(6));
        eventually(() -> marks(id).equals(List.of(50, 80)));
        assertThat(promiseState(id)).isEqualTo("running");
        clock.advance(Duration.ofSeconds(4));
        eventually(() -> types(id).contains("PromiseMissed"));
        assertThat(marks(id)).containsExactly(50, 80, 100);
        assertThat(promiseState(id)).isEqualTo("missed");
        clock.advance(Duration.ofSeconds(10));
        eventually(() -> marks(id).equals(List.of(50, 80, 100, 150)));

        lead.post("/api/v1/cases/" + id + "/assign", Map.of("to", "me")).expect(200);
        lead.post("/api/v1/cases/" + id + "/settle", Map.of("outcome", "made-good"))
                .expect(200);
        assertThat(promiseState(id)).isEqualTo("missed");
        clock.advance(Duration.ofDays(1));
        assertThat(types(id))
                .containsExactly(
                        "CaseReceived",
                        "PromiseMarkReached",
                        "PromiseMarkReached",
                        "PromiseMarkReached",
                        "PromiseMissed",
                        "PromiseMarkReached",
                        "CaseJudged",
                        "CaseAssigned",
                        "CaseSettled");
        promise("repair", Duration.ofHours(24));
    }

    @Test
    void aPromiseKeptInTimeIsSilentFromThenOn() {
        promise("help", Duration.ofSeconds(20));
        String id = received(complaint("要一把婴儿椅", "kind", "help"));
        clock.advance(Duration.ofSeconds(11));
        eventually(() -> marks(id).equals(List.of(50)));
        waiter.post("/api/v1/cases/" + id + "/settle", Map.of("outcome", "answered"))
                .expect(200);
        assertThat(promiseState(id)).isEqualTo("kept");
        clock.advance(Duration.ofDays(1));
        assertThat(types(id)).containsExactly("CaseReceived", "PromiseMarkReached", "SolvedOnTheSpot", "PromiseKept");
        promise("help", Duration.ofHours(24));
    }

    @Test
    @Tag("R-052")
    @Tag("R-057")
    void whatWasToldOnSaturdayAndWrittenDownOnMondayIsToldAsOneSummary() {
        Instant told = clock.instant().minus(Duration.ofHours(20));
        String id = received(complaint("周六晚上打电话没人接", "receivedAt", told.toString()));
        eventually(() -> !marks(id).isEmpty());
        JsonNode mark = history(id).get(1);
        assertThat(mark.at("/data/share").asInt()).isEqualTo(80);
        assertThat(mark.at("/data/covers").values().stream().map(JsonNode::asInt))
                .containsExactly(50, 80);
        assertThat(history(id).getFirst().at("/happenedAt").asString().substring(0, 19))
                .isEqualTo(told.toString().substring(0, 19));
    }

    @Test
    void theVersionsOfThePoliciesAreThoseOfTheBeginning() {
        String id = received(complaint("菜凉了"));
        String due = lead.get("/api/v1/cases/" + id).at("/promises/0/dueAt");
        promise("complaint", Duration.ofHours(1));
        assertThat(lead.get("/api/v1/cases/" + id).at("/promises/0/dueAt")).isEqualTo(due);
        promise("complaint", Duration.ofHours(24));
    }

    private void promise(String kind, Duration allowance) {
        PublishedTenants.publishDeadline(RESTAURANT, kind, allowance);
        eventually(() -> settings.current(RESTAURANT.id(), Sections.DEADLINES, kind)
                .map(it -> allowance.toString().equals(it.data().get("allowance")))
                .orElse(false));
    }

    private String received(Map<String, Object> complaint) {
        return waiter.post("/api/v1/cases", complaint).expect(201).at("/id");
    }

    private String promiseState(String id) {
        return lead.get("/api/v1/cases/" + id).expect(200).at("/promises/0/state");
    }

    private List<Integer> marks(String id) {
        return history(id).stream()
                .filter(item -> item.at("/type").asString().equals("PromiseMarkReached"))
                .map(item -> item.at("/data/share").asInt())
                .toList();
    }

    private List<String> types(String id) {
        return history(id).stream().map(item -> item.at("/type").asString()).toList();
    }

    private List<JsonNode> history(String id) {
        return lead.get("/api/v1/cases/" + id + "/history").expect(200).body().required("items").values().stream()
                .toList();
    }
}
