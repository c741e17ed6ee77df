package io.calmdesk.reports.row.messaging;

import io.calmdesk.dossier.reading.FactSubscription;
import io.calmdesk.dossier.reading.ReceivedFact;
import io.calmdesk.reports.row.CrisisNews;
import io.calmdesk.reports.row.Rows;
import tools.jackson.databind.JsonNode;

/** Reads the contracts {@code calmdesk.crisis.*}, as far as the reports count by them. */
final class CrisisFacts {

    private final Rows<CrisisNews> rows;

    CrisisFacts(Rows<CrisisNews> rows) {
        this.rows = rows;
    }

    FactSubscription subscribe(FactSubscription subscription) {
        return subscription
                .on("calmdesk.crisis.opened.v1", fact -> apply(fact, opened(fact)))
                .on("calmdesk.crisis.level-raised.v1", fact -> apply(fact, new CrisisNews.LevelRaised(level(fact))))
                .on("calmdesk.crisis.settled.v1", fact -> apply(fact, new CrisisNews.MovedOn("settled")))
                .on("calmdesk.crisis.reviewed.v1", fact -> apply(fact, new CrisisNews.MovedOn("reviewed")))
                .onReset(rows::forget);
    }

    private void apply(ReceivedFact fact, CrisisNews news) {
        rows.apply(CaseFacts.mark(fact), news);
    }

    private static CrisisNews opened(ReceivedFact fact) {
        JsonNode data = fact.data();
        return new CrisisNews.Opened(
                fact.happenedAt(),
                data.required("type").asString(),
                level(fact),
                data.required("state").asString());
    }

    private static String level(ReceivedFact fact) {
        return fact.data().required("level").asString();
    }
}
