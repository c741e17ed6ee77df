package io.calmdesk.crises.crisis;

import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A crisis that nobody named but the cases show. */
public record NoticedCrisis(
        CrisisType type,
        CrisisLevel level,
        Cause cause,
        List<String> cases,
        @Nullable String placeKey) {

    public NoticedCrisis {
        cases = List.copyOf(cases);
    }
}
