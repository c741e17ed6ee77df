package io.calmdesk.e2e.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of requirements: people write number and title, the last column is filled in from the tests. */
record RequirementsLedger(String text) {

    static final String FILE = "docs/requirements.md";
    static final String OPEN = "open";

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (?<id>R-\\d{3}) \\| (?<title>[^|]+) \\| (?<shown>[^|]*) \\|$");
    private static final Pattern SUM = Pattern.compile("(?m)^\\*\\*\\d+ of \\d+\\*\\* ");

    List<String> ids() {
        return ROW.matcher(text).results().map(row -> row.group("id")).toList();
    }

    /** What tests claim to show and nobody has asked for. */
    List<TaggedTest> unknown(List<TaggedTest> tests) {
        Set<String> known = Set.copyOf(ids());
        return tests.stream()
                .filter(test -> !known.contains(test.requirement()))
                .toList();
    }

    /** The same table as these tests fill it. */
    String filledWith(List<TaggedTest> tests) {
        Map<String, List<TaggedTest>> byRequirement =
                tests.stream().collect(Collectors.groupingBy(TaggedTest::requirement));
        Set<String> shown = new TreeSet<>(ids());
        shown.retainAll(byRequirement.keySet());
        String rows = ROW.matcher(text)
                .replaceAll(row -> Matcher.quoteReplacement("| " + row.group("id") + " | " + row.group("title") + " | "
                        + cell(byRequirement.getOrDefault(row.group("id"), List.of())) + " |"));
        return SUM.matcher(rows).replaceFirst("**" + shown.size() + " of " + ids().size() + "** ");
    }

    private static String cell(List<TaggedTest> tests) {
        Map<String, Set<String>> byModule = new TreeMap<>();
        tests.forEach(test ->
                byModule.computeIfAbsent(test.module(), any -> new TreeSet<>()).add(test.name()));
        List<String> lines = new ArrayList<>();
        byModule.forEach((module, names) -> lines.add(module + ": " + String.join(", ", names)));
        return lines.isEmpty() ? OPEN : String.join("<br>", lines);
    }
}
