package io.calmdesk.gateway.identity;

import io.calmdesk.gateway.problem.Problem;
import io.calmdesk.kernel.Ids;
import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the caller out of a verified token; a token that names no business, or two, is refused. */
final class TokenClaims {

    private TokenClaims() {}

    static Caller caller(Jwt token) {
        String subject = token.getSubject();
        Instant expiresAt = token.getExpiresAt();
        Instant issuedAt = token.getIssuedAt();
        if (subject == null || expiresAt == null || issuedAt == null) {
            throw Problem.unauthenticated("token-invalid");
        }
        if (!(token.getClaim("organization") instanceof Map<?, ?> organizations) || organizations.size() != 1) {
            throw Problem.unauthenticated("token-ambiguous");
        }
        var only = organizations.entrySet().iterator().next();
        if (!(only.getKey() instanceof String alias) || !Ids.isId(alias)) {
            throw Problem.unauthenticated("token-ambiguous");
        }
        return new Caller(
                subject, new TenantId(alias), roles(only.getValue()), issuedAt, expiresAt, token.getTokenValue(), null);
    }

    private static Set<Role> roles(@Nullable Object organization) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
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
