package io.calmdesk.gateway.session;

import io.calmdesk.gateway.GatewayProperties;
import io.calmdesk.gateway.door.PathTable;
import io.calmdesk.gateway.identity.LogIn;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Keeps a log-in under way in the browser itself, sealed, one cookie each: nothing is stored here for people who
 * never come back, and two tabs do not disturb each other.
 */
@Component
class LogInCookie {

    private static final String PREFIX = "calmdesk-login-";
    private static final int STATE_PART = 12;
    /** As long as Keycloak keeps its own form open. */
    private static final Duration VALID = Duration.ofMinutes(30);

    private final Seal seal;
    private final boolean secure;

    LogInCookie(Seal seal, GatewayProperties properties) {
        this.seal = seal;
        this.secure = properties.secure();
    }

    ResponseCookie holding(LogIn logIn) {
        String name = name(logIn.state());
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(logIn, name));
        return cookie(name, value).maxAge(VALID).build();
    }

    ResponseCookie cleared(LogIn logIn) {
        return cookie(name(logIn.state()), "").maxAge(Duration.ZERO).build();
    }

    /** The log-in this browser began under that state; empty for any other browser. */
    Optional<LogIn> find(ServerHttpRequest request, String state) {
        if (state.length() < STATE_PART) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getCookies().getFirst(name(state)))
                .map(HttpCookie::getValue)
                .flatMap(LogInCookie::decode)
                .flatMap(bytes -> seal.open(bytes, name(state), LogIn.class))
                .filter(logIn -> logIn.state().equals(state));
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .path(PathTable.LOGIN)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure);
    }

    private static String name(String state) {
        return PREFIX + state.substring(0, STATE_PART);
    }

    private static Optional<byte[]> decode(String value) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(value));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
