package io.calmdesk.casedesk.casefile;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.Sealer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret in the link by which a customer follows a case: the business, so that its keys can be found, and 144
 * bits nobody can guess. It is worked out from the case's id and stored nowhere; the case holds only its keyed hash.
 */
public record TrackingToken(TenantId tenant, String text) {

    private static final int SECRET = 18;
    private static final int LENGTH = 16 + SECRET;

    /** The token of a case. */
    public static TrackingToken of(TenantId tenant, String caseId, Sealer sealer) {
        UUID id = UUID.fromString(tenant.value());
        byte[] secret = sealer.lookupHash(("follow/" + caseId).getBytes(StandardCharsets.UTF_8));
        byte[] token = ByteBuffer.allocate(LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(secret, 0, SECRET)
                .array();
        return new TrackingToken(tenant, Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    }

    /** Reads a token's text; empty when it cannot be one. */
    public static Optional<TrackingToken> read(String text) {
        try {
            ByteBuffer token = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (token.remaining() != LENGTH) {
                return Optional.empty();
            }
            String tenant = new UUID(token.getLong(), token.getLong()).toString();
            return Optional.of(new TrackingToken(new TenantId(tenant), text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** What the case keeps of it. */
    public String hash(Sealer sealer) {
        return sealer.lookupHash("tracking/" + text);
    }

    @Override
    public String toString() {
        return "TrackingToken[" + tenant + "]";
    }
}
