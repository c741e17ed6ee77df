package io.calmdesk.kernel;

import java.util.Arrays;

/** Says of a failure what it was and where, and not its words, which may be a customer's. */
public final class Blame {

    private static final int FRAMES = 6;

    private Blame() {}

    /** The kinds of a failure and its causes, and the topmost frames of the last. */
    public static String of(Throwable failure) {
        StringBuilder said = new StringBuilder(failure.getClass().getName());
        Throwable root = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
            said.append(" by ").append(cause.getClass().getName());
        }
        Arrays.stream(root.getStackTrace())
                .limit(FRAMES)
                .forEach(frame -> said.append(" at ").append(frame));
        return said.toString();
    }
}
