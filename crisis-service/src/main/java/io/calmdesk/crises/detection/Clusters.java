package io.calmdesk.crises.detection;

import io.calmdesk.crises.crisis.CrisisFiles;
import io.calmdesk.crises.playbook.CrisisType;
import io.calmdesk.kernel.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts a case together with those that came close to it. */
final class Clusters {

    /** More of one kind at once say nothing new. */
    private static final int ENOUGH = 100;

    private final DetectionRules rules;
    private final Sightings sightings;
    private final CrisisFiles crises;

    Clusters(DetectionRules rules, Sightings sightings, CrisisFiles crises) {
        this.rules = rules;
        this.sightings = sightings;
        this.crises = crises;
    }

    /** What the rule says of this case among the others. */
    Optional<Call> together(TenantId tenant, Sighting sighting, ClusterRule rule) {
        if (!rules.counts(sighting)) {
            return Optional.empty();
        }
        return rule.keys(sighting).stream()
                .flatMap(key -> together(tenant, sighting, rule, key).stream())
                .findFirst();
    }

    private Optional<Call> together(TenantId tenant, Sighting sighting, ClusterRule rule, String key) {
        List<Sighting> around = sightings.around(
                tenant,
                key,
                rule.anyPlace() ? null : sighting.placeKey(),
                sighting.receivedAt().minus(rule.within()),
                sighting.receivedAt().plus(rule.within()),
                ENOUGH);
        Map<String, CrisisType> open = open(tenant, around);
        // Cases of a crisis that is over, or of another sort, have theirs and count no more.
        List<Sighting> counted = Windows.fullest(
                sighting,
                around.stream()
                        .filter(rules::counts)
                        .filter(it -> it.crisis() == null || open.get(it.crisis()) == rule.type())
                        .toList(),
                rule.within());
        if (counted.size() >= rule.cases()) {
            List<String> cases = counted.stream().map(Sighting::caseId).toList();
            return Optional.of(Call.together(rule, cases, sighting.placeKey()));
        }
        return counted.stream()
                .map(Sighting::crisis)
                .filter(Objects::nonNull)
                .findFirst()
                .map(running -> Call.further(rule, sighting.caseId(), running));
    }

    private Map<String, CrisisType> open(TenantId tenant, List<Sighting> around) {
        List<String> crisesMet = around.stream()
                .map(Sighting::crisis)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return crisesMet.isEmpty()
                ? Map.of()
                : crises.open(tenant, crisesMet).stream()
                        .collect(
                                Collectors.toMap(it -> it.id(), it -> it.state().type()));
    }
}
