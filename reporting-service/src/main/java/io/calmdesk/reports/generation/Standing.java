package io.calmdesk.reports.generation;

import io.calmdesk.dossier.reading.ReplayEnd;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The generations of the rows at one moment.
 *
 * @param serving which the figures are made from
 * @param filling which is being filled, if one is, since {@code begunAt}
 * @param ended where that one has read replays to their end
 * @param retired which are to be deleted
 */
public record Standing(
        int serving, Optional<Integer> filling, Instant begunAt, List<ReplayEnd> ended, List<Retired> retired) {

    public Standing {
        ended = List.copyOf(ended);
        retired = List.copyOf(retired);
    }

    /** A generation that is no longer asked, since when. */
    public record Retired(int generation, Instant at) {}

    /** Whether one replay of this topic's facts, of all tenants and begun since, was read to its end everywhere. */
    public boolean replayed(String topic) {
        Map<String, Set<Integer>> read = new HashMap<>();
        return ended.stream()
                .filter(end -> counts(end) && end.facts().equals(topic))
                .anyMatch(end -> {
                    Set<Integer> partitions = read.computeIfAbsent(end.replay(), _ -> new HashSet<>());
                    partitions.add(end.partition());
                    return partitions.size() == end.partitions();
                });
    }

    private boolean counts(ReplayEnd end) {
        return end.tenant() == null && !end.startedAt().isBefore(begunAt);
    }
}
