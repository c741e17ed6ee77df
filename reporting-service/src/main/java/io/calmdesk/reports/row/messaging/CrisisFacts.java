package io.calmdesk.reports.row.messaging;

import io.calmdesk.dossier.reading.FactSubscription;
import io.calmdesk.dossier.reading.ReceivedFact;
import io.calmdesk.reports.row.CrisisNews;
import io.calmdesk.reports.row.Rows;
import java.time.Instant;
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
                .on("calmdesk.crisis.settled.v1", fact -> apply(fact, new CrisisNews.Settled(fact.happenedAt())))
                .on("calmdesk.crisis.reviewed.v1", fact -> apply(fact, new CrisisNews.Reviewed(fact.happenedAt())))
                .on("calmdesk.crisis.step-ticked.v1", fact -> duty(fact, ticked(fact)))
                .on("calmdesk.crisis.step-reopened.v1", fact -> duty(fact, new CrisisNews.InformTakenBack()))
                .onReset(rows::forget);
    }

    private void apply(ReceivedFact fact, CrisisNews news) {
        rows.apply(CaseFacts.mark(fact), news);
    }

    private static CrisisNews opened(ReceivedFact fact) {
        JsonNode data = fact.data();
        return new CrisisNews.Opened(
                fact.happenedAt(),
                data.required("number").asString(),
                data.required("type").asString(),
                level(fact),
                data.required("state").asString(),
                data.path("steps").values().stream()
                        .filter(CrisisFacts::isDuty)
                        .filter(step -> step.has("dueAt"))
                        .map(step -> Instant.parse(step.required("dueAt").asString()))
                        .findFirst());
    }

    /** Of the steps, the reports follow the duty to inform alone. */
    private void duty(ReceivedFact fact, CrisisNews news) {
        if (isDuty(fact.data())) {
            apply(fact, news);
        }
    }

    private static boolean isDuty(JsonNode step) {
        return step.path("duty").asBoolean(false);
    }

    private static CrisisNews ticked(ReceivedFact fact) {
        return new CrisisNews.Informed(
                fact.happenedAt(), fact.data().required("late").asBoolean());
    }

    private static String level(ReceivedFact fact) {
        return fact.data().required("level").asString();
    }
}
