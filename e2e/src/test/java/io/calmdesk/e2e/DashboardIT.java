package io.calmdesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard shows what the services really offer: a panel over a metric nobody has would stay empty for ever. */
class DashboardIT {

    private static final Path DASHBOARD = Path.of("../deploy/grafana/calmdesk.json");

    /** Where labels, durations and texts stand, and the words of the query language. */
    private static final Pattern NO_METRIC = Pattern.compile(
            "\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|\\b(by|without|on|ignoring) *\\([^)]*\\)|\\b(and|or|unless|bool)\\b");

    /** A name that is not called like a function. */
    private static final Pattern METRIC = Pattern.compile("\\b[a-zA-Z_:][a-zA-Z0-9_:]*\\b(?! *\\()");

    @Test
    void everyMetricOnTheDashboardIsOfferedByAService() throws Exception {
        Set<String> asked = asked();
        assertThat(asked).hasSizeGreaterThan(20);
        assumeTrue(System.getenv("CALMDESK_E2E_URL") == null, "the inner ports of another desk cannot be reached");
        Business restaurant = Business.signUp("R");
        String settled = restaurant
                .api()
                .post("/api/v1/cases", Business.complaint("三桌客人吃完都上吐下泻"))
                .expect(201)
                .string("id");
        restaurant
                .api()
                .post("/api/v1/cases/" + settled + "/settle", Map.of("outcome", "made-good"))
                .expect(200);

        // Some are there only once something has happened.
        Waiting.eventually(
                Duration.ofSeconds(60),
                () -> assertThat(offered()).as("metrics offered").containsAll(asked));
    }

    @Test
    void namesAreFoundInQueries() {
        assertThat(metrics("sum by (job, le) (rate(a_total{b=~\"c_.*\"}[$__rate_interval])) * 60 / max(d:e) > 1e3"))
                .containsExactly("a_total", "d:e");
        assertThat(metrics("histogram_quantile(0.95, sum by (le) (rate(a_bucket[5m]))) and on (x) b unless c"))
                .containsExactly("a_bucket", "b", "c");
    }

    private static Set<String> asked() throws IOException {
        JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(DASHBOARD));
        return dashboard.findValues("expr").stream()
                .flatMap(query -> metrics(query.asString()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> metrics(String query) {
        return METRIC.matcher(NO_METRIC.matcher(query).replaceAll(" "))
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private static Set<String> offered() {
        return RunningDesk.shared().metricsAddresses().stream()
                .map(address -> new Http(address).get("/actuator/prometheus").text())
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
