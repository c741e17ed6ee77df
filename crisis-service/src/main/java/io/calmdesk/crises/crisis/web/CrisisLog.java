package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.crisis.CrisisFact;
import io.calmdesk.crises.crisis.CrisisReviewed;
import io.calmdesk.crises.crisis.CrisisTexts;
import io.calmdesk.crises.crisis.LogAdded;
import io.calmdesk.crises.crisis.LogCorrected;
import io.calmdesk.crises.crisis.SealedText;
import io.calmdesk.dossier.RecordedFact;
import io.calmdesk.kernel.TenantId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The log of a crisis as it stands in its facts. */
record CrisisLog(List<RecordedFact<CrisisFact>> facts) {

    static CrisisLog of(List<RecordedFact<CrisisFact>> history) {
        return new CrisisLog(history);
    }

    List<LogEntryView> entries(TenantId tenant, CrisisTexts texts, Names names) {
        return facts.stream()
                .flatMap(fact -> switch (fact.fact()) {
                    case LogAdded it -> Stream.of(entry(fact, it.entry(), null, it.text(), tenant, texts, names));
                    case LogCorrected it ->
                        Stream.of(entry(fact, it.entry(), it.corrects(), it.text(), tenant, texts, names));
                    default -> Stream.<LogEntryView>empty();
                })
                .toList();
    }

    private static LogEntryView entry(
            RecordedFact<CrisisFact> fact,
            String id,
            @Nullable String corrects,
            SealedText text,
            TenantId tenant,
            CrisisTexts texts,
            Names names) {
        return new LogEntryView(
                id,
                fact.happenedAt(),
                fact.recordedAt(),
                fact.by(),
                names.of(fact.by()),
                texts.open(tenant, text),
                corrects);
    }

    @Nullable
    ReviewView review(TenantId tenant, CrisisTexts texts, Names names) {
        return facts.stream()
                .filter(fact -> fact.fact() instanceof CrisisReviewed)
                .map(fact -> new ReviewView(
                        fact.recordedAt(),
                        fact.by(),
                        names.of(fact.by()),
                        texts.open(tenant, ((CrisisReviewed) fact.fact()).text())))
                .findFirst()
                .orElse(null);
    }
}
