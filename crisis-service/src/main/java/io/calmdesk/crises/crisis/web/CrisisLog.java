package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.crisis.CrisisFact;
import io.calmdesk.crises.crisis.CrisisFile;
import io.calmdesk.crises.crisis.CrisisFiles;
import io.calmdesk.crises.crisis.CrisisReviewed;
import io.calmdesk.crises.crisis.CrisisState;
import io.calmdesk.crises.crisis.LogAdded;
import io.calmdesk.crises.crisis.LogCorrected;
import io.calmdesk.crises.crisis.SealedText;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.RecordedFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The end of a crisis's log, oldest first, and its review. */
record CrisisLog(List<Entry> entries, @Nullable RecordedFact<CrisisFact> review) {

    private static final int FACTS_AT_ONCE = 100;

    /** An entry as its fact has it. */
    record Entry(
            RecordedFact<CrisisFact> fact,
            String id,
            @Nullable String corrects,
            SealedText text) {

        static Optional<Entry> of(RecordedFact<CrisisFact> fact) {
            return switch (fact.fact()) {
                case LogAdded it -> Optional.of(new Entry(fact, it.entry(), null, it.text()));
                case LogCorrected it -> Optional.of(new Entry(fact, it.entry(), it.corrects(), it.text()));
                default -> Optional.empty();
            };
        }
    }

    /** The newest entries and the review, read from the end: what was long ago is not read again. */
    static CrisisLog newest(CrisisFiles crises, Dossier<CrisisFile> dossier, int most) {
        List<Entry> newestFirst = new ArrayList<>();
        RecordedFact<CrisisFact> review = null;
        boolean reviewed = dossier.state().state() == CrisisState.REVIEWED;
        long end = dossier.version();
        while (end > 0 && (newestFirst.size() < most || (reviewed && review == null))) {
            long start = Math.max(0, end - FACTS_AT_ONCE);
            List<RecordedFact<CrisisFact>> facts =
                    crises.history(dossier.tenant(), dossier.id(), start, (int) (end - start));
            for (RecordedFact<CrisisFact> fact : facts.reversed()) {
                Entry.of(fact).ifPresent(newestFirst::add);
                review = fact.fact() instanceof CrisisReviewed ? fact : review;
            }
            end = start;
        }
        return new CrisisLog(first(newestFirst, most).reversed(), review);
    }

    /** At most so many of the entries later than {@code entry}, told by facts behind the one of this number. */
    static List<Entry> behind(CrisisFiles crises, Dossier<CrisisFile> dossier, long entry, long number, int most) {
        List<Entry> found = new ArrayList<>();
        List<RecordedFact<CrisisFact>> facts;
        do {
            facts = crises.history(dossier.tenant(), dossier.id(), number, FACTS_AT_ONCE);
            facts.stream()
                    .flatMap(fact -> Entry.of(fact).stream())
                    .filter(it -> Long.parseLong(it.id()) > entry)
                    .forEach(found::add);
            number += FACTS_AT_ONCE;
        } while (found.size() < most && facts.size() == FACTS_AT_ONCE);
        return first(found, most);
    }

    private static List<Entry> first(List<Entry> entries, int most) {
        return entries.subList(0, Math.min(most, entries.size()));
    }
}
