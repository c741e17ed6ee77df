package io.calmdesk.e2e.ledger;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The numbers by which code, settings and papers point to the domain. */
final class CitedIds {

    static final String EXPLANATIONS = "docs/domain/README.md";

    private static final Pattern ID = Pattern.compile("(?<![\\w-])(?:[RD]-\\d{3}|[PC]-\\d{2})(?![\\w-])");
    private static final Pattern EXPLAINED = Pattern.compile("(?m)^\\| (" + ID.pattern() + ") \\| \\S");

    private CitedIds() {}

    /** Whether what stands in this file points to the domain; in tests, `C-17` is just as well a case's number. */
    static boolean mayCite(String file) {
        boolean text = file.matches(".*\\.(java|json|ya?ml|properties|tsx?|css|html|md|xml)");
        boolean ofTests = file.contains("/src/test/") || file.matches("web/(e2e|browser)/.*|.*\\.test\\.tsx?");
        boolean explains = file.equals(EXPLANATIONS) || file.equals(RequirementsLedger.FILE);
        boolean lock = file.endsWith("package-lock.json");
        return text && !ofTests && !explains && !lock;
    }

    static Set<String> in(String text) {
        return ID.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids that have a row of their own. */
    static Set<String> explainedIn(String text) {
        return EXPLAINED
                .matcher(text)
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
