package io.calmdesk.crises.crisis;

/** The caller's wish that a repeat of a request has no second effect. */
public final class RequestKey {

    private final String value;
    private final byte[] bodyHash;

    /**
     * A key of a request.
     *
     * @param value what is unique to the request within the business: its route and the caller's key
     * @param bodyHash a keyed hash of the body, for a repeat must not say something else
     */
    public RequestKey(String value, byte[] bodyHash) {
        this.value = value;
        this.bodyHash = bodyHash.clone();
    }

    String value() {
        return value;
    }

    byte[] bodyHash() {
        return bodyHash.clone();
    }
}
