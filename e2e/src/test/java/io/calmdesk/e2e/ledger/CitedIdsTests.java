package io.calmdesk.e2e.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No number stands in the code that the repository does not explain. */
class CitedIdsTests {

    private final Repository repository = Repository.ours();

    @Test
    void whatTheCodeCitesIsExplained() {
        Set<String> explained = CitedIds.explainedIn(repository.read(CitedIds.EXPLANATIONS));
        explained.addAll(new RequirementsLedger(repository.read(RequirementsLedger.FILE)).ids());
        Map<String, Set<String>> unexplained = new TreeMap<>();
        for (String file : repository.files()) {
            if (CitedIds.mayCite(file)) {
                CitedIds.in(repository.read(file)).stream()
                        .filter(id -> !explained.contains(id))
                        .forEach(id -> unexplained
                                .computeIfAbsent(id, any -> new TreeSet<>())
                                .add(file));
            }
        }
        assertThat(unexplained).as("explain it in " + CitedIds.EXPLANATIONS).isEmpty();
    }

    @Test
    void idsAreToldFromWhatOnlyLooksAlike() {
        assertThat(CitedIds.in(
                        "as in D-012, P-09 (C-18); R-130. But UTF-8, GB-12345, D-12, C-017 and X-R-003 are none"))
                .containsExactly("C-18", "D-012", "P-09", "R-130");
    }

    @Test
    void onlyARowExplains() {
        assertThat(CitedIds.explainedIn("| P-09 | the workshop's slip |\n| D-012 |  |\nC-18 is mentioned"))
                .containsExactly("P-09");
    }
}
