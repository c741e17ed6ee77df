package io.calmdesk.e2e.aftermath;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares everything held of a business with what its guests were answered, and each part with every other. */
public final class Reckoning {

    private static final int MOST_SHOWN = 20;

    private final Map<String, Comparison> comparisons;

    /** What must have come of these complaints, by {@code now}; days are those of the zone. */
    public Reckoning(List<Complaint> filed, ZoneId zone, Instant now) {
        comparisons = new LinkedHashMap<>();
        comparisons.put("histories", new Histories());
        comparisons.put("topics", new Tellings());
        comparisons.put("cases", new Cases(filed, now));
        comparisons.put("crises", new Crises(filed));
        comparisons.put("notifications", new Notifications());
        comparisons.put("readers", new Readers());
        comparisons.put("reports", new Reports(zone));
    }

    /** What was found by this evidence. */
    public Result of(Evidence evidence, Map<String, Map<String, Long>> figures) {
        return of(evidence.read(figures));
    }

    Result of(Holdings holdings) {
        List<String> faults = comparisons.entrySet().stream()
                .flatMap(it -> shown(it.getValue().faults(holdings).toList()).map(fault -> it.getKey() + ": " + fault))
                .toList();
        return new Result(faults, counts(holdings));
    }

    private static Stream<String> shown(List<String> faults) {
        return Stream.concat(
                faults.stream().limit(MOST_SHOWN),
                Stream.of(faults.size() - MOST_SHOWN).filter(more -> more > 0).map(more -> "and " + more + " more"));
    }

    private static Map<String, Long> counts(Holdings holdings) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("cases", (long) holdings.cases().size());
        counts.put("crises", (long) holdings.crises().size());
        counts.put("dossiers in all", (long) holdings.dossiers().size());
        counts.put(
                "facts",
                holdings.dossiers().stream().mapToLong(it -> it.facts().size()).sum());
        counts.put(
                "facts told",
                holdings.told().stream()
                        .map(it -> it.dossier() + "/" + it.number())
                        .distinct()
                        .count());
        counts.put("copies on the topics", (long) holdings.told().size());
        counts.put("notifications", (long) holdings.notifications().size());
        counts.put(
                "rows of the reports",
                (long) holdings.caseRows().size() + holdings.crisisRows().size());
        counts.put("readers", (long) holdings.readers().size());
        return counts;
    }

    /** What does not hold, a line each, and how much was compared. */
    public record Result(List<String> faults, Map<String, Long> counts) {

        /** The counts in two columns. */
        public String table() {
            return counts.entrySet().stream()
                    .map(it -> "%-22s %8d".formatted(it.getKey(), it.getValue()))
                    .collect(Collectors.joining("\n"));
        }
    }
}
