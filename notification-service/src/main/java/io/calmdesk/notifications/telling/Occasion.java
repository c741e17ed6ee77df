package io.calmdesk.notifications.telling;

import io.calmdesk.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Something happened of which people have to be told; nothing of the customer is in it. */
public record Occasion(
        TenantId tenant, String factId, Instant recordedAt, Matter matter, Owner owner, List<Audience> tell) {

    private static final Duration USEFUL_FOR = Duration.ofHours(24);

    public Occasion {
        tell = List.copyOf(tell);
    }

    /** Until when it is worth telling anybody, counted from when it was recorded, however late we hear of it. */
    Instant usefulUntil() {
        return recordedAt.plus(USEFUL_FOR);
    }
}
