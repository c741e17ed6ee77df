package io.calmdesk.reports;

import static io.calmdesk.reports.Eventually.soon;
import static io.calmdesk.reports.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.kernel.Ids;
import io.calmdesk.reports.Facts.Told;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WithService
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReportIT {

    private static final Facts CASES = new Facts(Bed.CASE_FACTS);
    private static final Facts CRISES = new Facts(Bed.CRISIS_FACTS);
    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");

    @LocalServerPort
    private int port;

    private StandardTenant laowang;
    private Figures march;

    @BeforeEach
    void aRestaurantInShanghai() throws Exception {
        laowang = Bed.knownBusiness("laowang");
        march = Figures.seenBy(port, laowang, laowang.lead(), "2026-03-01", "2026-03-31");
        soon(() -> assertThat(new Http(port, laowang.tokenOf(laowang.lead()))
                        .get("/api/v1/reports/cases")
                        .statusCode())
                .isEqualTo(200));
    }

    @Test
    void casesAreCountedByWhatTheyAre() throws Exception {
        Complaint.received(laowang.id(), NOON).publish();
        Complaint.received(laowang.id(), NOON, "", "phone").publish();
        Complaint.received(laowang.id(), NOON, "bill", "web-form")
                .judged("food")
                .settled(Duration.ofHours(1))
                .publish();

        soon(() -> assertThat(march.cases("state")).isEqualTo(Map.of("received", 2L, "settled", 1L)));
        assertThat(march.cases("category")).isEqualTo(Map.of("food", 2L, "none", 1L));
        assertThat(march.cases("channel")).isEqualTo(Map.of("phone", 2L, "web-form", 1L));
        assertThat(march.cases("day")).isEqualTo(Map.of("2026-03-10", 3L));
    }

    @Test
    void aDayIsTheDayWhereTheBusinessIs() throws Exception {
        Complaint.received(laowang.id(), Instant.parse("2026-03-09T15:59:59.999Z"))
                .publish();
        Complaint.received(laowang.id(), Instant.parse("2026-03-09T16:00:00Z")).publish();
        Complaint.received(laowang.id(), Instant.parse("2026-03-10T15:59:59.999Z"))
                .publish();
        Complaint.received(laowang.id(), Instant.parse("2026-03-10T16:00:00Z")).publish();

        soon(() ->
                assertThat(march.cases("day")).isEqualTo(Map.of("2026-03-09", 1L, "2026-03-10", 2L, "2026-03-11", 1L)));
        Figures tenth = Figures.seenBy(port, laowang, laowang.lead(), "2026-03-10", "2026-03-10");
        assertThat(tenth.cases("day")).isEqualTo(Map.of("2026-03-10", 2L));
    }

    @Test
    void promisesAreKeptMissedOrRunning() throws Exception {
        Complaint.received(laowang.id(), NOON).publish();
        Complaint.received(laowang.id(), NOON)
                .judged()
                .settled(Duration.ofHours(2))
                .kept()
                .publish();
        Complaint.received(laowang.id(), NOON).missed().publish();
        Complaint.received(laowang.id(), NOON)
                .missed()
                .judged()
                .settled(Duration.ofDays(3))
                .publish();
        Complaint.received(laowang.id(), Instant.parse("2026-02-10T04:00:00Z")).publish();

        soon(() -> assertThat(march.promises()).isEqualTo("1 2 1"));
    }

    @Test
    void durationsAreByNearestRank() throws Exception {
        for (int minutes = 1; minutes <= 10; minutes++) {
            Complaint.received(laowang.id(), NOON)
                    .settled(Duration.ofMinutes(minutes))
                    .publish();
        }
        Complaint.received(laowang.id(), NOON).publish();

        soon(() -> assertThat(march.durations()).isEqualTo("10: 300 540 600"));
        Figures february = Figures.seenBy(port, laowang, laowang.lead(), "2026-02-01", "2026-02-28");
        assertThat(february.durations()).isEqualTo("0: null null null");
    }

    @Test
    void crisesAreCountedByType() throws Exception {
        for (String type : new String[] {"food-poisoning", "fire", "food-poisoning"}) {
            String id = Ids.next();
            CRISES.publish(laowang.id(), id, 1, "crisis.opened", opened(type));
            CRISES.publish(
                    laowang.id(),
                    id,
                    2,
                    "crisis.level-raised",
                    "{\"happenedAt\":\"2026-03-10T05:00:00Z\",\"by\":\"wang\",\"level\":\"top\",\"tell\":[]}");
        }

        soon(() -> assertThat(march.crises()).isEqualTo(Map.of("food-poisoning", 2L, "fire", 1L)));
    }

    private static String opened(String type) {
        return "{\"happenedAt\":\"2026-03-10T04:00:00Z\",\"by\":\"rule\",\"number\":\"K-1\",\"type\":\"" + type
                + "\",\"level\":\"site\",\"state\":\"open\",\"cases\":[],\"cause\":\"case\",\"tell\":[],\"steps\":[]}";
    }

    @Test
    @Tag("R-279")
    void aCrisisIsListedWithWhatBecameOfIt() throws Exception {
        Crisis reviewed = Crisis.opened(laowang.id(), "CR-2026-0001", NOON);
        Crisis informedTwice = Crisis.opened(laowang.id(), "CR-2026-0002", NOON.plusSeconds(1));
        Crisis silent = Crisis.opened(laowang.id(), "CR-2026-0003", NOON.plusSeconds(2));
        List<Told> facts = new ArrayList<>(
                reviewed.informed(8).raised().settled(90).reviewed(600).facts());
        facts.addAll(informedTwice.informed(8).takenBack().informed(25).facts());
        facts.addAll(silent.informed(8).takenBack().facts());
        // In any order and told twice, they say the same.
        facts.addAll(List.copyOf(facts));
        Collections.shuffle(facts, new Random(17));
        CRISES.publish(facts);

        soon(() -> assertThat(march.crisisRecords())
                .containsExactly(
                        "CR-2026-0003 food-poisoning site open, informed null late true, null null",
                        "CR-2026-0002 food-poisoning site open, informed 2026-03-10T04:25:01Z late true, null null",
                        "CR-2026-0001 food-poisoning top reviewed, informed 2026-03-10T04:08:00Z late false,"
                                + " 2026-03-10T05:30:00Z 2026-03-10T14:00:00Z"));
        Figures february = Figures.seenBy(port, laowang, laowang.lead(), "2026-02-01", "2026-02-28");
        assertThat(february.crisisRecords()).isEmpty();
    }

    @Test
    void figuresFollowTheFacts() throws Exception {
        Complaint.received(laowang.id(), NOON).publish();
        soon(() -> assertThat(march.cases("day")).hasSize(1));

        for (int n = 0; n < 50; n++) {
            Complaint.received(laowang.id(), NOON).judged().publish();
        }

        within(Duration.ofSeconds(30), () -> assertThat(march.cases("day")).isEqualTo(Map.of("2026-03-10", 51L)));
    }

    @Test
    void theAnswerSaysHowFreshItIs() throws Exception {
        Http lead = new Http(port, laowang.tokenOf(laowang.lead()));

        soon(() -> {
            JsonNode answer = lead.json("/api/v1/reports/cases");
            assertThat(answer.required("lag").asLong()).isZero();
            assertThat(Instant.parse(answer.required("asOf").asString()))
                    .isAfter(java.time.InstantSource.system().instant().minusSeconds(5));
        });
        soon(() -> assertThat(new Http(port, null).get("/actuator/prometheus").body())
                .contains("calmdesk_reports_lag_seconds 0.0"));
    }

    @Test
    void theAnswerSaysHowManyCasesAreSetAside() throws Exception {
        StandardTenant heting = Bed.knownBusiness("heting");
        Http lead = new Http(port, laowang.tokenOf(laowang.lead()));
        Http other = new Http(port, heting.tokenOf(heting.lead()));
        List<Told> facts = Complaint.received(laowang.id(), NOON).judged().facts();

        CASES.publish(facts.getLast(), 1);
        soon(() -> assertThat(
                        lead.json("/api/v1/reports/cases").required("parked").asLong())
                .isOne());
        soon(() -> assertThat(
                        other.json("/api/v1/reports/cases").required("parked").asLong())
                .isZero());
        CASES.publish(facts.getFirst(), 1);
        soon(() -> assertThat(
                        lead.json("/api/v1/reports/cases").required("parked").asLong())
                .isZero());
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-3-1, from, invalid",
        "from=2026-02-30, from, invalid",
        "from=%00, from, invalid",
        "to=yesterday, to, invalid",
        "from=2026-03-02&to=2026-03-01, to, out-of-range",
        "from=2025-01-01&to=2026-02-05, from, out-of-range",
        "from=2026-03-01&from=2026-03-02, from, invalid",
        "from=9999-12-31, to, out-of-range"
    })
    void whatIsNoPeriodIsRefused(String query, String field, String code) {
        Http lead = new Http(port, laowang.tokenOf(laowang.lead()));

        for (String report : new String[] {"cases", "promises", "durations", "crises"}) {
            HttpResponse<String> answer = lead.get("/api/v1/reports/" + report + "?" + query);
            assertThat(answer.statusCode()).as(report).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"field\":\"" + field + "\"", "\"code\":\"" + code + "\"");
        }
    }

    @Test
    void fourHundredDaysAreTheMostAndGroupsAreTheFour() {
        Http lead = new Http(port, laowang.tokenOf(laowang.lead()));

        assertThat(lead.get("/api/v1/reports/cases?from=2025-01-01&to=2026-02-04")
                        .statusCode())
                .isEqualTo(200);
        assertThat(lead.get("/api/v1/reports/cases?groupBy=customer").body()).contains("unknown-code");
        assertThat(lead.get("/api/v1/reports/cases?groupBy=").statusCode()).isIn(200, 400);
    }

    @Test
    void onlyWhoLeadsSeesFigures() {
        for (String report : new String[] {"cases", "promises", "durations", "crises"}) {
            String path = "/api/v1/reports/" + report;
            for (var may : new io.calmdesk.testing.StandardTenants.StandardPerson[] {
                laowang.admin(), laowang.lead(), laowang.approver()
            }) {
                assertThat(new Http(port, laowang.tokenOf(may)).get(path).statusCode())
                        .isEqualTo(200);
            }
            for (var mayNot : new io.calmdesk.testing.StandardTenants.StandardPerson[] {
                laowang.agent(), laowang.waiter(), laowang.apiClient()
            }) {
                HttpResponse<String> refused = new Http(port, laowang.tokenOf(mayNot)).get(path);
                assertThat(refused.statusCode()).isEqualTo(403);
                assertThat(refused.body()).contains("\"code\":\"forbidden\"");
            }
            assertThat(new Http(port, null).get(path).statusCode()).isEqualTo(401);
        }
    }
}
