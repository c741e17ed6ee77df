package io.calmdesk.crises.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Finds how many cases came close together. */
final class Windows {

    private Windows() {}

    /** Of all spans of this length that hold the case, the cases of the fullest, oldest first. */
    static List<Sighting> fullest(Sighting held, List<Sighting> others, Duration length) {
        List<Sighting> sorted = others.stream()
                .sorted(Comparator.comparing(Sighting::receivedAt).thenComparing(Sighting::caseId))
                .toList();
        List<Sighting> fullest = List.of(held);
        for (Sighting first : sorted) {
            Instant from = first.receivedAt();
            Instant to = from.plus(length);
            if (from.isAfter(held.receivedAt()) || to.isBefore(held.receivedAt())) {
                continue;
            }
            List<Sighting> within = sorted.stream()
                    .filter(it ->
                            !it.receivedAt().isBefore(from) && !it.receivedAt().isAfter(to))
                    .toList();
            fullest = within.size() > fullest.size() ? within : fullest;
        }
        return fullest;
    }
}
