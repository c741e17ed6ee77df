package io.calmdesk.casedesk.casefile;

import io.calmdesk.casedesk.promise.Promise;
import io.calmdesk.casedesk.promise.PromiseMark;
import io.calmdesk.dossier.RecordedFact;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out from a case's facts alone what is still to fall due: what was promised at receipt, less what the facts
 * say was told, missed or kept. The state is not asked, so that the auditor finds what the state forgot.
 */
final class CaseDues {

    /** The due time among the marks, which are numbered by their share. */
    private static final int DUE = -1;

    private final Map<String, Promise> promised = new HashMap<>();
    private final Map<String, Map<Integer, Instant>> pending = new HashMap<>();

    private CaseDues() {}

    static Optional<Instant> of(List<RecordedFact<CaseFact>> facts) {
        CaseDues dues = new CaseDues();
        facts.forEach(fact -> dues.apply(fact.type(), fact.fact()));
        return dues.pending.values().stream()
                .flatMap(moments -> moments.values().stream())
                .min(Instant::compareTo);
    }

    private void apply(String type, CaseFact fact) {
        switch (fact) {
            case CaseReceived it -> it.promises().forEach(this::start);
            case PromiseMarkReached it -> moments(it.promise()).keySet().removeAll(it.covers());
            case PromiseMissed it -> moments(it.promise()).remove(DUE);
            default ->
                promised.values().stream()
                        .filter(promise -> promise.keptBy().contains(type))
                        .forEach(promise -> moments(promise.id()).clear());
        }
    }

    private void start(Promise promise) {
        promised.put(promise.id(), promise);
        Map<Integer, Instant> moments = new HashMap<>();
        moments.put(DUE, promise.dueAt());
        for (PromiseMark mark : promise.marks()) {
            moments.put(mark.share(), mark.at());
        }
        pending.put(promise.id(), moments);
    }

    private Map<Integer, Instant> moments(String promise) {
        return pending.getOrDefault(promise, new HashMap<>());
    }
}
