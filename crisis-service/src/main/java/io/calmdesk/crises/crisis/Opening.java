package io.calmdesk.crises.crisis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a crisis began, and the playbook it has kept since.
 *
 * @param placeKey stands for the place without naming it, where one was told
 */
public record Opening(
        String number,
        Cause cause,
        String playbook,
        int playbookVersion,
        Instant openedAt,
        String openedBy,
        @Nullable SealedText place,
        @Nullable String placeKey) {}
