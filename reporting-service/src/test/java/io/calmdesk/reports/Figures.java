package io.calmdesk.reports;

import io.calmdesk.testing.StandardTenants.StandardPerson;
import io.calmdesk.testing.StandardTenants.StandardTenant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The figures as somebody sees them over HTTP. */
public record Figures(Http http, String period) {

    public static Figures seenBy(int port, StandardTenant business, StandardPerson person, String from, String to) {
        return new Figures(new Http(port, business.tokenOf(person)), "from=" + from + "&to=" + to);
    }

    public Map<String, Long> cases(String groupBy) {
        return counts(http.json("/api/v1/reports/cases?groupBy=" + groupBy + "&" + period));
    }

    public Map<String, Long> crises() {
        return counts(http.json("/api/v1/reports/crises?" + period));
    }

    /** The crises one by one, a line each. */
    public List<String> crisisRecords() {
        return http.json("/api/v1/reports/crises?" + period).required("crises").values().stream()
                .map(it -> "%s %s %s %s, informed %s late %s, %s %s"
                        .formatted(Stream.of(
                                        "number",
                                        "type",
                                        "level",
                                        "state",
                                        "firstInformAt",
                                        "firstInformLate",
                                        "settledAt",
                                        "reviewedAt")
                                .map(field -> it.required(field).asString("null"))
                                .toArray()))
                .toList();
    }

    /** Kept, missed, running. */
    public String promises() {
        JsonNode found = http.json("/api/v1/reports/promises?" + period);
        return found.required("kept") + " " + found.required("missed") + " " + found.required("running");
    }

    /** Of how many cases, p50, p90, p99. */
    public String durations() {
        JsonNode found = http.json("/api/v1/reports/durations?" + period);
        return found.required("count") + ": " + found.required("p50") + " " + found.required("p90") + " "
                + found.required("p99");
    }

    /** Everything there is to see. */
    public String all() {
        return cases("day") + "\n" + cases("category") + "\n" + cases("state") + "\n" + cases("channel") + "\n"
                + promises() + "\n" + durations() + "\n" + crises();
    }

    private static Map<String, Long> counts(JsonNode answer) {
        Map<String, Long> counts = new TreeMap<>();
        answer.required("items")
                .values()
                .forEach(it -> counts.put(
                        it.required("key").asString(), it.required("count").asLong()));
        return counts;
    }
}
