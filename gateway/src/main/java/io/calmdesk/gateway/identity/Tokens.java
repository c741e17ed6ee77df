package io.calmdesk.gateway.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Keycloak hands out for a code or a refresh token.
 *
 * @param idToken who logged in; absent after a refresh
 */
public record Tokens(
        String accessToken,
        Instant accessExpiresAt,
        String refreshToken,
        Instant refreshExpiresAt,
        @Nullable String idToken) {}
