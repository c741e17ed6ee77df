package io.calmdesk.tenants.people;

import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.tenants.RequestClaim;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to work for the business.
 *
 * @param by the actor who invites
 * @param locale the language they are addressed in until they choose another
 */
public record InvitePerson(
        TenantId tenant,
        String by,
        String name,
        String email,
        Set<Role> roles,
        String locale,
        @Nullable RequestClaim claim) {}
