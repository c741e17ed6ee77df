package io.calmdesk.crises.detection;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of one case: codes and moments, never a word of it.
 *
 * @param recordedAt when the last fact that it is known by was recorded
 * @param receivedAt when the customer told us
 * @param kind what sort of matter it is; null when an earlier release saw it
 * @param placeKey stands for the place; equal places of a business have equal keys
 * @param signals what the words give away, as case-service reads them
 * @param crisis the crisis it belongs to, once it does
 */
public record Sighting(
        String caseId,
        Instant recordedAt,
        Instant receivedAt,
        @Nullable String kind,
        @Nullable String placeKey,
        Set<String> signals,
        @Nullable String category,
        String severity,
        @Nullable String crisis) {

    public Sighting {
        signals = Set.copyOf(signals);
    }

    /** Under which names it is counted together with others. */
    public Set<String> keys() {
        return Stream.concat(
                        signals.stream().map(Kind.SIGNAL::key),
                        Stream.ofNullable(category).map(Kind.CATEGORY::key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Sighting in(String found) {
        return new Sighting(caseId, recordedAt, receivedAt, kind, placeKey, signals, category, severity, found);
    }

    /** What cases can have in common. */
    public enum Kind {
        SIGNAL("signal"),
        CATEGORY("category");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The code as rules write it. */
        public String code() {
            return code;
        }

        String key(String value) {
            return code + ":" + value;
        }
    }
}
