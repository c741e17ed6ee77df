package io.calmdesk.reports.row.messaging;

import io.calmdesk.dossier.reading.FactSubscription;
import io.calmdesk.reports.row.RowFeed;
import io.calmdesk.reports.row.RowFeeds;
import io.calmdesk.reports.row.RowNames;
import io.calmdesk.reports.row.RowStore;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The facts of cases and of crises, for each generation under a name of its own. */
@Component
class FactFeeds implements RowFeeds {

    private final RowStore store;
    private final String caseFacts;
    private final String crisisFacts;

    FactFeeds(
            RowStore store,
            @Value("${calmdesk.topics.case-facts}") String caseFacts,
            @Value("${calmdesk.topics.crisis-facts}") String crisisFacts) {
        this.store = store;
        this.caseFacts = caseFacts;
        this.crisisFacts = crisisFacts;
    }

    @Override
    public List<RowFeed> of(int generation) {
        String cases = RowNames.cases(generation);
        String crises = RowNames.crises(generation);
        return List.of(
                new RowFeed(
                        cases,
                        caseFacts,
                        new CaseFacts(store.cases(generation)).subscribe(FactSubscription.named(cases, caseFacts))),
                new RowFeed(
                        crises,
                        crisisFacts,
                        new CrisisFacts(store.crises(generation))
                                .subscribe(FactSubscription.named(crises, crisisFacts))));
    }
}
