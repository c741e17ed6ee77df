package io.calmdesk.casedesk.search;

import io.calmdesk.casedesk.casefile.CaseFile;
import io.calmdesk.casedesk.casefile.CaseFilter;
import io.calmdesk.casedesk.casefile.CasePlace;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The search projection: one row a case. */
public interface SearchRows {

    /** Stores a case's row; an older version never overwrites a newer one. */
    void put(SearchRow row);

    /** Brings what lists filter by up to the case's version; false when the case has no row yet. */
    boolean touch(Dossier<CaseFile> changed);

    /** The versions of the rows of these cases, as far as they have one. */
    Map<String, Long> versions(Collection<String> caseIds);

    /**
     * The ids of the cases that have all these terms, and of the alternatives at least one whole; newest recorded
     * first.
     */
    List<String> find(TenantId tenant, Question question, CaseFilter filter, Optional<CasePlace> behind, int limit);

    /** Hashed terms all of which must be there, or alternatives each of which is a set of such. */
    record Question(List<Long> all, List<List<Long>> alternatives) {

        public Question {
            all = List.copyOf(all);
            alternatives = List.copyOf(alternatives);
        }

        boolean asksNothing() {
            return all.isEmpty() && alternatives.isEmpty();
        }
    }
}
