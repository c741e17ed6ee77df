package io.calmdesk.gateway.session;

import org.jspecify.annotations.Nullable;

/** Which of their businesses a person wants to work for next. */
record SwitchTenantRequest(@Nullable String tenantId) {}
