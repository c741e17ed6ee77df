package io.calmdesk.web;

import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** The one business a token names, for whom, and the roles it grants there. */
record TokenTenant(TenantId tenant, String actor, Set<Role> roles) {

    static TokenTenant of(Jwt token) {
        String actor = token.getSubject();
        if (!(token.getClaim("organization") instanceof Map<?, ?> organizations)
                || organizations.size() != 1
                || actor == null) {
            throw new UnusableToken("token-ambiguous");
        }
        var only = organizations.entrySet().iterator().next();
        if (!(only.getKey() instanceof String alias) || !Ids.isId(alias)) {
            throw new UnusableToken("token-ambiguous");
        }
        return new TokenTenant(new TenantId(alias), actor, rolesIn(only.getValue()));
    }

    private static Set<Role> rolesIn(@Nullable Object organization) {
        var roles = new HashSet<Role>();
        if (member(member(member(organization, "resource_access"), "platform"), "roles")
                instanceof Collection<?> codes) {
            codes.forEach(code -> Role.of(String.valueOf(code)).ifPresent(roles::add));
        }
        return roles;
    }

    private static @Nullable Object member(@Nullable Object of, String name) {
        return of instanceof Map<?, ?> map ? map.get(name) : null;
    }
}
