package io.calmdesk.tenants;

import io.calmdesk.web.IdempotencyKey;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Turns the key of a request into the claim it may be repeated under. */
public final class RequestClaims {

    private RequestClaims() {}

    /** The claim, or null when the request has no key. */
    public static @Nullable RequestClaim of(@Nullable IdempotencyKey key) {
        return key == null
                ? null
                : new RequestClaim(key.claimValue(), HexFormat.of().formatHex(key.bodyHash()));
    }
}
