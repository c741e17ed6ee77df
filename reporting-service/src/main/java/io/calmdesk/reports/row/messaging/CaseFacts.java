package io.calmdesk.reports.row.messaging;

import io.calmdesk.dossier.reading.FactSubscription;
import io.calmdesk.dossier.reading.ReceivedFact;
import io.calmdesk.reports.row.CaseNews;
import io.calmdesk.reports.row.CaseNews.Judgement;
import io.calmdesk.reports.row.CaseNews.StartedPromise;
import io.calmdesk.reports.row.RowMark;
import io.calmdesk.reports.row.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the contracts {@code calmdesk.case.*}, as far as the reports count by them. */
final class CaseFacts {

    private final Rows<CaseNews> rows;

    CaseFacts(Rows<CaseNews> rows) {
        this.rows = rows;
    }

    FactSubscription subscribe(FactSubscription subscription) {
        return subscription
                .on("calmdesk.case.received.v1", fact -> apply(fact, received(fact)))
                .on("calmdesk.case.judged.v1", fact -> apply(fact, new CaseNews.Judged(judgement(fact.data()))))
                .on("calmdesk.case.solved-on-the-spot.v1", fact -> apply(fact, new CaseNews.Settled(fact.happenedAt())))
                .on("calmdesk.case.settled.v1", fact -> apply(fact, new CaseNews.Settled(fact.happenedAt())))
                .on("calmdesk.case.closed.v1", fact -> apply(fact, new CaseNews.Closed()))
                .on("calmdesk.case.promise-kept.v1", fact -> apply(fact, ended(fact, true)))
                .on("calmdesk.case.promise-missed.v1", fact -> apply(fact, ended(fact, false)))
                .onReset(rows::forget);
    }

    private void apply(ReceivedFact fact, CaseNews news) {
        rows.apply(mark(fact), news);
    }

    static RowMark mark(ReceivedFact fact) {
        return new RowMark(fact.tenant(), fact.dossierId(), fact.number(), fact.lineage());
    }

    private static CaseNews received(ReceivedFact fact) {
        JsonNode data = fact.data();
        List<StartedPromise> promises = data.required("promises").values().stream()
                .map(CaseFacts::promise)
                .toList();
        return new CaseNews.Received(
                fact.happenedAt(),
                data.required("state").asString(),
                data.required("channel").asString(),
                judgement(data),
                promises);
    }

    private static Judgement judgement(JsonNode data) {
        return new Judgement(
                data.required("kind").asString(),
                Optional.ofNullable(data.get("category")).map(JsonNode::asString),
                data.required("severity").asString());
    }

    private static StartedPromise promise(JsonNode promise) {
        return new StartedPromise(
                promise.required("id").asString(),
                promise.required("label").asString(),
                Instant.parse(promise.required("startedAt").asString()),
                Instant.parse(promise.required("dueAt").asString()));
    }

    private static CaseNews ended(ReceivedFact fact, boolean kept) {
        return new CaseNews.PromiseEnded(fact.data().required("promise").asString(), kept);
    }
}
