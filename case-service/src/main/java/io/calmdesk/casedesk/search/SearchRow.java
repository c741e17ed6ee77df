package io.calmdesk.casedesk.search;

import io.calmdesk.casedesk.casefile.CaseFile;
import io.calmdesk.dossier.Dossier;
import java.util.List;

/** What is kept to find a case by: its terms as hashes, and what lists filter by, as of one fact number. */
public record SearchRow(Dossier<CaseFile> of, List<Long> terms) {

    public SearchRow {
        terms = List.copyOf(terms);
    }
}
