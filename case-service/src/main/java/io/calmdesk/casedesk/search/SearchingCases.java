package io.calmdesk.casedesk.search;

import io.calmdesk.casedesk.casefile.CaseFilter;
import io.calmdesk.casedesk.casefile.CasePlace;
import io.calmdesk.casedesk.casefile.FindingCases;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.TenantKeys;
import java.util.List;
import java.util.Optional;

/** Answers questions in people's words out of the projection. */
public final class SearchingCases implements FindingCases {

    private final SearchRows rows;
    private final SearchTerms terms;
    private final TenantKeys keys;

    public SearchingCases(SearchRows rows, SearchTerms terms, TenantKeys keys) {
        this.rows = rows;
        this.terms = terms;
        this.keys = keys;
    }

    @Override
    public List<String> matching(TenantId tenant, String q, CaseFilter filter, Optional<CasePlace> behind, int limit) {
        SearchRows.Question question = question(q, new TermHash(keys.of(tenant)));
        return question.asksNothing() ? List.of() : rows.find(tenant, question, filter, behind, limit);
    }

    private SearchRows.Question question(String q, TermHash hash) {
        List<Long> words = hash.of(terms.ofQuestion(q));
        return PhoneFragments.meant(q)
                ? new SearchRows.Question(List.of(), List.of(words, hash.of(PhoneFragments.of(q))))
                : new SearchRows.Question(words, List.of());
    }
}
