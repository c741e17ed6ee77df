package io.calmdesk.settings;

/** Something sealed does not open: it was sealed for another place, with another key, or was damaged. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String context, Throwable cause) {
        super("does not open: " + context, cause);
    }
}
