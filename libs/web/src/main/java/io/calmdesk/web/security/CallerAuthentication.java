package io.calmdesk.web.security;

import io.calmdesk.kernel.Role;
import io.calmdesk.web.Caller;
import java.util.Comparator;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A verified token together with the caller it stands for; the caller's roles are its authorities. */
public final class CallerAuthentication extends JwtAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    public CallerAuthentication(Jwt token, Caller caller) {
        super(
                token,
                caller.roles().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Role::code)
                        .map(SimpleGrantedAuthority::new)
                        .toList(),
                caller.actor());
        this.caller = caller;
    }

    /** Who sends the request. */
    public Caller caller() {
        return caller;
    }
}
