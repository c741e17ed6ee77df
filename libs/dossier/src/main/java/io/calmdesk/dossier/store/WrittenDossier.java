package io.calmdesk.dossier.store;

import io.calmdesk.kernel.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dossier that was just written, and when it wants to be woken. */
public record WrittenDossier(
        String collection,
        TenantId tenant,
        String id,
        @Nullable Instant wakeAt) {}
