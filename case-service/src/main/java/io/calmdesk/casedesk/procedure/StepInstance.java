package io.calmdesk.casedesk.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of one case in one round. */
public record StepInstance(
        String step, int round, StepState state, @Nullable Instant endedAt) {}
