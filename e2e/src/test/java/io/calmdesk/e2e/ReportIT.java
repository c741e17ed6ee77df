package io.calmdesk.e2e;

import static io.calmdesk.e2e.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** What was complained of is counted, and counted alike after everything has been told again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportIT {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private static Business restaurant;
    private static Http api;
    private static String today;

    @BeforeAll
    static void aRestaurantSignsUp() {
        restaurant = Business.signUp("R");
        api = restaurant.api();
        today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.of("Asia/Shanghai"))
                .toString();
    }

    @Test
    @Order(1)
    void theCountsAreRightTwoSecondsAfterTheComplaints() {
        String first = complain("汤是凉的");
        complain("等了四十分钟");
        complain("账单多收了一份");
        eventually(TWO_SECONDS, () -> assertThat(counts("state")).isEqualTo(Map.of("received", 3L)));
        assertThat(counts("day")).isEqualTo(Map.of(today, 3L));
        assertThat(counts("channel")).isEqualTo(Map.of("phone", 3L));

        api.post("/api/v1/cases/" + first + "/settle", Map.of("outcome", "made-good"))
                .expect(200);

        eventually(TWO_SECONDS, () -> assertThat(counts("state")).isEqualTo(Map.of("received", 2L, "settled", 1L)));
        eventually(TWO_SECONDS, () -> {
            JsonNode promises = report("promises");
            assertThat(promises.required("kept").asLong()).isPositive();
            assertThat(promises.required("running").asLong()).isGreaterThanOrEqualTo(2);
            assertThat(promises.required("missed").asLong()).isZero();
        });
        assertThat(report("durations").required("count").asLong()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void theAnswerSaysHowFreshItIs() {
        eventually(Duration.ofSeconds(10), () -> {
            JsonNode report = report("cases");
            assertThat(report.required("lag").asLong()).isLessThanOrEqualTo(2);
            assertThat(Instant.parse(report.required("asOf").asString()))
                    .isAfter(InstantSource.system().instant().minusSeconds(10));
        });
    }

    @Test
    @Order(3)
    void onlyWhoLeadsSeesThem() {
        restaurant.apiWith("cs-lead").get("/api/v1/reports/cases").expect(200);
        restaurant.apiWith("auditor").get("/api/v1/reports/durations").expect(200);
        for (String report : List.of("cases", "promises", "durations", "crises")) {
            restaurant.apiWith("cs-agent").get("/api/v1/reports/" + report).expectProblem(403, "forbidden");
        }
        new Http(RunningDesk.shared().gateway()).get("/api/v1/reports/cases").expectProblem(401, "unauthenticated");
        api.get("/api/v1/reports/cases?from=2025-01-01&to=2026-12-31").expectProblem(400, "out-of-range");
        api.get("/api/v1/reports/cases?groupBy=customer").expectProblem(400, "unknown-code");
    }

    @Test
    @Order(4)
    void anotherBusinessCountsItsOwn() {
        Business hotel = Business.signUp("H");
        hotel.api().post("/api/v1/cases", Business.complaint("空调太吵")).expect(201);
        eventually(
                TWO_SECONDS,
                () -> assertThat(counts(hotel.api(), "state").values().stream()
                                .mapToLong(it -> it)
                                .sum())
                        .isEqualTo(1));
        assertThat(counts("day")).isEqualTo(Map.of(today, 3L));
    }

    @Test
    @Order(5)
    void theReportIsRebuiltFromAReplayWhileItServes() {
        RunningDesk desk = RunningDesk.shared();
        Map<String, Long> before = counts("state");
        assertThat(String.join("\n", desk.operate("case-service", "replay", "--to=reporting-service", "--dry-run")))
                .contains("would tell reporting-service");

        CompletableFuture<List<String>> rebuild =
                CompletableFuture.supplyAsync(() -> desk.operate("reporting-service", "rebuild", "--wait=PT5M"));
        eventually(
                Duration.ofMinutes(1),
                () -> assertThat(String.join("\n", desk.operate("reporting-service", "rebuild", "--dry-run")))
                        .contains("go on filling"));
        complain("结账排队太久");
        desk.operate("case-service", "replay", "--to=reporting-service");
        desk.operate("crisis-service", "replay", "--to=reporting-service");

        assertThat(String.join("\n", rebuild.join())).contains("serves now");
        Map<String, Long> after = new TreeMap<>(before);
        after.merge("received", 1L, Long::sum);
        assertThat(counts("state")).isEqualTo(after);
        assertThat(String.join("\n", desk.operate("reporting-service", "parked")))
                .contains("0 parked");
    }

    private static String complain(String words) {
        return api.post("/api/v1/cases", Business.complaint(words)).expect(201).string("id");
    }

    private static Map<String, Long> counts(String groupBy) {
        return counts(api, groupBy);
    }

    private static Map<String, Long> counts(Http caller, String groupBy) {
        Map<String, Long> counts = new TreeMap<>();
        caller.get("/api/v1/reports/cases?groupBy=" + groupBy).expect(200).body().required("items").values().stream()
                .forEach(it -> counts.put(
                        it.required("key").asString(), it.required("count").asLong()));
        return counts;
    }

    private static JsonNode report(String name) {
        return api.get("/api/v1/reports/" + name).expect(200).body();
    }
}
