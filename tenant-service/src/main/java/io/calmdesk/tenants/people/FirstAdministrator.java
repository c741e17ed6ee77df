package io.calmdesk.tenants.people;

import io.calmdesk.kernel.TenantId;

/** Who signed a business up, and may do everything there until the business narrows it. */
public record FirstAdministrator(TenantId tenant, String actor, String name, String email, String locale) {}
