package io.calmdesk.gateway.session;

import io.calmdesk.gateway.identity.Tokens;
import io.calmdesk.kernel.TenantId;
import java.time.Duration;
import java.time.Instant;

/**
 * One browser that is logged in to one business.
 *
 * @param id under which it is stored; the hash of what the cookie holds, so that a copy of the store opens no session
 * @param version grows with each exchange of tokens; whoever exchanges them must have seen the newest
 * @param contents its tokens and the proof against forged requests
 */
record BrowserSession(String id, long version, Contents contents) {

    /** The part that is stored sealed. */
    record Contents(
            String subject,
            TenantId tenant,
            String csrf,
            String accessToken,
            Instant accessExpiresAt,
            String refreshToken,
            Instant refreshExpiresAt) {

        static Contents of(String subject, TenantId tenant, String csrf, Tokens tokens) {
            return new Contents(
                    subject,
                    tenant,
                    csrf,
                    tokens.accessToken(),
                    tokens.accessExpiresAt(),
                    tokens.refreshToken(),
                    tokens.refreshExpiresAt());
        }

        Contents with(Tokens tokens) {
            return of(subject, tenant, csrf, tokens);
        }
    }

    /** Whether its access token will last at least so long. */
    boolean lasts(Duration time, Instant now) {
        return now.plus(time).isBefore(contents.accessExpiresAt());
    }
}
