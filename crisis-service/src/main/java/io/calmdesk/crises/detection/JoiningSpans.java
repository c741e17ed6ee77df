package io.calmdesk.crises.detection;

import io.calmdesk.crises.playbook.CrisisType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How long after people were last called to a crisis a further case still means that one; later it is another.
 *
 * @param longer types that go on for longer
 * @param placeUnknown when the place of either is not known, so that they may be two
 */
public record JoiningSpans(Duration within, Map<CrisisType, Duration> longer, Duration placeUnknown) {

    public JoiningSpans {
        longer = Map.copyOf(longer);
    }

    boolean reach(CrisisType type, boolean samePlace, Instant calledAt, Instant now) {
        Duration span = samePlace ? longer.getOrDefault(type, within) : placeUnknown;
        return !now.isAfter(calledAt.plus(span));
    }
}
