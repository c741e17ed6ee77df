package io.calmdesk.e2e;

import static io.calmdesk.e2e.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.e2e.aftermath.Complaint;
import io.calmdesk.e2e.aftermath.Evidence;
import io.calmdesk.e2e.aftermath.Reckoning;
import io.calmdesk.testing.Infrastructure;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a business finds when everything runs again after a failure. */
final class Aftermath {

    private static final Duration QUIET_WITHIN = Duration.ofMinutes(10);
    private static final Duration A_LOOK = Duration.ofSeconds(1);

    private final InstantSource clock = InstantSource.system();
    private final Business business;

    Aftermath(Business business) {
        this.business = business;
    }

    /** When all is quiet, everything that came of these complaints is there once, in every database and topic. */
    void nothingIsLostAndNothingDoubled(List<Complaint> filed) {
        try (Evidence evidence = evidence()) {
            awaitQuiet(evidence);
            // Clocks of crises run for days; settled ones are quiet, and one fact more has to go everywhere.
            Http api = business.api();
            evidence.openCrises()
                    .forEach(crisis -> api.post("/api/v1/crises/" + crisis + "/settle", Map.of())
                            .expect(200));
            awaitQuiet(evidence);
            // What is found by words and what is reported come a moment later than the facts.
            eventually(Duration.ofMinutes(1), () -> {
                Reckoning.Result result =
                        new Reckoning(filed, ZoneId.of(Business.TIME_ZONE), clock.instant()).of(evidence, figures());
                assertThat(result.faults()).as(result.table()).isEmpty();
                System.out.println(result.table());
            });
        }
    }

    private Evidence evidence() {
        return new Evidence(
                Infrastructure.shared().mongodbUri(),
                Infrastructure.shared().kafkaBootstrap(),
                RunningDesk.shared().status().stream()
                        .map(row -> row.required("name").asString())
                        .filter(name -> name.endsWith("-service"))
                        .toList(),
                business.tenantId);
    }

    private void awaitQuiet(Evidence evidence) {
        eventually(
                QUIET_WITHIN,
                A_LOOK,
                () -> assertThat(evidence.onItsWay(clock.instant()))
                        .as("still on its way")
                        .isEmpty());
    }

    /** What the reports answer, by report and then by key. */
    private Map<String, Map<String, Long>> figures() {
        Http api = business.api();
        Map<String, Map<String, Long>> figures = new HashMap<>();
        for (String by : List.of("day", "category", "state", "channel")) {
            figures.put("cases by " + by, counts(api, "cases?groupBy=" + by));
        }
        figures.put("crises", counts(api, "crises"));
        Map<String, Long> promises = new TreeMap<>();
        JsonNode report = report(api, "promises");
        for (String state : List.of("kept", "missed", "running")) {
            promises.put(state, report.required(state).asLong());
        }
        promises.values().removeIf(count -> count == 0);
        figures.put("promises", promises);
        return figures;
    }

    private static Map<String, Long> counts(Http api, String report) {
        Map<String, Long> counts = new TreeMap<>();
        report(api, report)
                .required("items")
                .values()
                .forEach(it -> counts.put(
                        it.required("key").asString(), it.required("count").asLong()));
        return counts;
    }

    private static JsonNode report(Http api, String name) {
        return api.get("/api/v1/reports/" + name).expect(200).body();
    }
}
