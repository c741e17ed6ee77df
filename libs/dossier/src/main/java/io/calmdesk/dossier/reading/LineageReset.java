package io.calmdesk.dossier.reading;

import io.calmdesk.kernel.TenantId;

/** Forgets what a reader made of a dossier's facts, because its owner was restored and tells them anew from 1. */
@FunctionalInterface
public interface LineageReset {

    /** Forgets everything made of this dossier's facts. */
    void forget(TenantId tenant, String dossierId);
}
