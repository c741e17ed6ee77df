package io.calmdesk.local.process;

import java.util.concurrent.TimeUnit;

/** A short wait between two looks at something outside. */
public final class Pause {

    private Pause() {}

    /** Waits; an interrupt ends the program's work, since nobody else would notice it. */
    public static void millis(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
