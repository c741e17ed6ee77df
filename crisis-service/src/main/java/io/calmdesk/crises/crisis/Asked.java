package io.calmdesk.crises.crisis;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what the request says beside its content.
 *
 * @param ifMatch the version the caller has seen, if it matters to them
 */
public record Asked(
        Actor actor,
        OptionalLong ifMatch,
        @Nullable RequestKey key,
        @Nullable String correlation) {}
