package io.calmdesk.gateway.identity;

import io.calmdesk.kernel.Role;
import io.calmdesk.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who calls, as a verified token says.
 *
 * @param tenant the one business the token names
 * @param roles what the token grants there; less may hold by now
 * @param token the access token itself, for the service behind
 * @param csrf the session's proof against forged requests; absent when the caller sent a token
 */
public record Caller(
        String subject,
        TenantId tenant,
        Set<Role> roles,
        Instant issuedAt,
        Instant expiresAt,
        String token,
        @Nullable String csrf) {

    /** The header in which a page proves that a request comes from it. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final String KEY = Caller.class.getName();

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The caller of a request, if it had to say who it is. */
    public static Optional<Caller> in(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(KEY));
    }

    /** The caller of a request to an area nobody enters unknown. */
    public static Caller of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(KEY);
    }

    /** From now on this is the caller of the request. */
    public void note(ServerWebExchange exchange) {
        exchange.getAttributes().put(KEY, this);
    }

    /** The same caller, by a session. */
    public Caller by(String sessionCsrf) {
        return new Caller(subject, tenant, roles, issuedAt, expiresAt, token, sessionCsrf);
    }
}
