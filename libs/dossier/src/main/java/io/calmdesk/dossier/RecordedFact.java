package io.calmdesk.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact as stored: its number in the dossier (from 1), the name of its type, the two times, who did it under which
 * claim and in which trace (see {@link io.calmdesk.tracing.Traces}), and the hash of the fact before it in hexadecimal
 * (64 zeros before the first).
 */
public record RecordedFact<F>(
        long number,
        String type,
        F fact,
        Instant happenedAt,
        Instant recordedAt,
        String by,
        @Nullable String claim,
        @Nullable String correlation,
        @Nullable String trace,
        String prevHash) {}
