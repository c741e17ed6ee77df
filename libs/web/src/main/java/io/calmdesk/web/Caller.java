package io.calmdesk.web;

import io.calmdesk.kernel.Forbidden;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * Who sends a request, for which business, with which rights; a controller asks for it as an argument.
 *
 * @param actor the subject of the token; what facts name in {@code by}
 * @param name what to call them; personal data
 * @param roles the roles that both the token and the business's own records grant
 * @param apiClient whether this is a program and not a human being
 * @param locale the language they are addressed in outside of requests
 */
public record Caller(TenantId tenant, String actor, String name, Set<Role> roles, boolean apiClient, String locale) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller holds one of these roles; a tenant administrator holds them all. */
    public boolean may(Role... anyOf) {
        return roles.contains(Role.TENANT_ADMIN) || Arrays.stream(anyOf).anyMatch(roles::contains);
    }

    /** Refuses with {@link Forbidden} unless {@link #may}. */
    public void require(Role... anyOf) {
        if (!may(anyOf)) {
            throw new Forbidden(
                    "forbidden",
                    Map.of("needs", Arrays.stream(anyOf).map(Role::code).toList()));
        }
    }
}
