package io.calmdesk.crises.detection;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a fact of a case says; what it does not say stays as it was.
 *
 * @param signals null when the fact says nothing of signals
 */
public record CaseTold(
        String caseId,
        Instant happenedAt,
        Instant recordedAt,
        String kind,
        @Nullable String placeKey,
        @Nullable Set<String> signals,
        @Nullable String category,
        String severity) {

    /** The case as it is known after this fact. */
    Sighting after(@Nullable Sighting before) {
        if (before == null) {
            return new Sighting(
                    caseId,
                    recordedAt,
                    happenedAt,
                    kind,
                    placeKey,
                    signals == null ? Set.of() : signals,
                    category,
                    severity,
                    null);
        }
        return new Sighting(
                caseId,
                recordedAt,
                before.receivedAt(),
                kind,
                placeKey == null ? before.placeKey() : placeKey,
                signals == null ? before.signals() : signals,
                category,
                severity,
                before.crisis());
    }
}
