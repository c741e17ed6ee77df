package io.calmdesk.crises.detection;

import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When several cases are a crisis together: so many that have the same in common within so long.
 *
 * @param by what they have in common
 * @param only which signals or categories; empty means any
 * @param anyPlace whether they may be of different places
 */
public record ClusterRule(
        Sighting.Kind by,
        Set<String> only,
        int cases,
        Duration within,
        boolean anyPlace,
        CrisisType type,
        CrisisLevel level) {

    /** The keys of this case that the rule counts by. */
    List<String> keys(Sighting sighting) {
        if (!anyPlace && sighting.placeKey() == null) {
            return List.of();
        }
        Stream<String> values =
                by == Sighting.Kind.SIGNAL ? sighting.signals().stream() : Stream.ofNullable(sighting.category());
        return values.filter(value -> only.isEmpty() || only.contains(value))
                .sorted()
                .map(by::key)
                .toList();
    }
}
