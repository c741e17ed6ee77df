package io.calmdesk.dossier;

import io.calmdesk.kernel.TenantId;

/** What is true now of one case, person or other aggregate; {@code version} is the number of its last fact. */
public record Dossier<S>(TenantId tenant, String id, long version, S state) {}
