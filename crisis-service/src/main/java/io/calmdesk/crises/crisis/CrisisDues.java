package io.calmdesk.crises.crisis;

import io.calmdesk.dossier.RecordedFact;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Works out from a crisis's facts alone what is still to fall due: the marks of the steps at the opening, less what
 * the facts say was told, done or reviewed. The state is not asked, so that the auditor finds what the state forgot.
 */
final class CrisisDues {

    private final Map<String, NavigableMap<Integer, Instant>> pending = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    private CrisisDues() {}

    static Optional<Instant> of(List<RecordedFact<CrisisFact>> facts) {
        CrisisDues dues = new CrisisDues();
        facts.forEach(fact -> dues.apply(fact.fact()));
        return dues.pending.entrySet().stream()
                .filter(step -> !dues.done.contains(step.getKey()))
                .flatMap(step -> step.getValue().values().stream())
                .min(Comparator.naturalOrder());
    }

    private void apply(CrisisFact fact) {
        switch (fact) {
            case CrisisOpened it -> it.steps().forEach(this::start);
            case MarkReached it -> marksOf(it.step()).headMap(it.share(), true).clear();
            case StepTicked it -> done.add(it.step());
            case StepReopened it -> done.remove(it.step());
            case CrisisReviewed it -> pending.clear();
            default -> {}
        }
    }

    private void start(StepRun step) {
        step.marks().forEach(mark -> marksOf(step.id()).put(mark.share(), mark.at()));
    }

    private NavigableMap<Integer, Instant> marksOf(String step) {
        return pending.computeIfAbsent(step, any -> new TreeMap<>());
    }
}
