package io.calmdesk.tenants;

import io.calmdesk.dossier.store.ClaimKey;
import io.calmdesk.dossier.store.Claims;
import java.time.Duration;
import java.util.HexFormat;

/**
 * The key a request may be repeated under.
 *
 * @param value route and key together
 * @param bodyHash keyed hash of the body it came with, in hexadecimal
 */
public record RequestClaim(String value, String bodyHash) {

    private static final Duration LIFETIME = Duration.ofHours(24);

    /** Holds the key for a day and answers the dossier it stands for; the same key with another body is refused. */
    public String hold(Claims claims, ClaimKey key, String proposedDossierId) {
        return claims.claim(key, proposedDossierId, HexFormat.of().parseHex(bodyHash), LIFETIME)
                .dossierId();
    }
}
