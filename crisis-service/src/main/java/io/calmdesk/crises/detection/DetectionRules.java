package io.calmdesk.crises.detection;

import io.calmdesk.crises.playbook.CrisisLevel;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a crisis is noticed; one version of it.
 *
 * @param stale facts older than this when they arrive are history and call nobody any more
 * @param remember how long a case is remembered
 * @param joins how long a crisis takes further cases in
 * @param cases the gravest first: the first that fits names the type
 * @param counted the kinds of cases that clusters count; praise and questions come in numbers without harm
 */
public record DetectionRules(
        int version,
        Duration stale,
        Duration remember,
        JoiningSpans joins,
        List<CaseRule> cases,
        Set<String> counted,
        List<ClusterRule> clusters) {

    public DetectionRules {
        cases = List.copyOf(cases);
        counted = Set.copyOf(counted);
        clusters = List.copyOf(clusters);
    }

    /** Whether clusters count the case; of one seen by an earlier release the kind is not known. */
    boolean counts(Sighting sighting) {
        return sighting.kind() == null || counted.contains(sighting.kind());
    }

    /** What the case says by itself: type by the first rule that fits, level by the highest. */
    Optional<Call> alone(Sighting sighting) {
        List<CaseRule> fitting =
                cases.stream().filter(rule -> rule.fits(sighting)).toList();
        return fitting.stream().findFirst().map(first -> {
            CrisisLevel level = fitting.stream()
                    .map(CaseRule::level)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return Call.alone(sighting, first, level);
        });
    }
}
