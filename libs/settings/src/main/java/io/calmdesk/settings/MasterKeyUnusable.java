package io.calmdesk.settings;

/** The platform's master key is missing or malformed; the application must not start with it. */
public final class MasterKeyUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MasterKeyUnusable(String message) {
        super(message);
    }
}
