package io.calmdesk.tenants.apiclient;

import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.tenants.RequestClaim;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A program is to work for the business; {@code by} is the actor who asks. */
public record CreateApiClient(
        TenantId tenant,
        String by,
        String name,
        Set<Role> roles,
        String locale,
        @Nullable RequestClaim claim) {}
