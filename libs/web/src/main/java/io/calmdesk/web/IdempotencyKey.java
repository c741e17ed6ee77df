package io.calmdesk.web;

/**
 * The caller's wish that a repeat of this request has no second effect; a nullable controller argument, null when the
 * header {@code Idempotency-Key} is absent.
 */
public final class IdempotencyKey {

    private final String key;
    private final String route;
    private final byte[] bodyHash;

    public IdempotencyKey(String key, String route, byte[] bodyHash) {
        this.key = key;
        this.route = route;
        this.bodyHash = bodyHash.clone();
    }

    /** The header's value, 1 to 255 visible ASCII characters. */
    public String key() {
        return key;
    }

    /** Method and path of the request: one key may serve several routes. */
    public String route() {
        return route;
    }

    /** What a claim is made on: the route and the key together. */
    public String claimValue() {
        return route + " " + key;
    }

    /** A keyed hash of the raw body, 32 bytes: a repeat with another body is refused. */
    public byte[] bodyHash() {
        return bodyHash.clone();
    }
}
