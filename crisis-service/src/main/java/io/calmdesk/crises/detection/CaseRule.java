package io.calmdesk.crises.detection;

import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import java.util.Collections;
import java.util.Set;

/**
 * When one case is a crisis by itself. An empty list asks for nothing; what is asked for must all be so.
 *
 * @param signals any of these
 * @param severities one of these
 * @param categories one of these
 * @param anyPlace whether cases at other places belong to the same crisis
 */
public record CaseRule(
        Set<String> signals,
        Set<String> severities,
        Set<String> categories,
        CrisisType type,
        CrisisLevel level,
        boolean anyPlace) {

    public CaseRule {
        if (signals.isEmpty() && severities.isEmpty()) {
            throw new IllegalArgumentException("a rule that asks for no signal and no severity makes all a crisis");
        }
    }

    boolean fits(Sighting sighting) {
        return (signals.isEmpty() || !Collections.disjoint(signals, sighting.signals()))
                && (severities.isEmpty() || severities.contains(sighting.severity()))
                && (categories.isEmpty() || (sighting.category() != null && categories.contains(sighting.category())));
    }
}
