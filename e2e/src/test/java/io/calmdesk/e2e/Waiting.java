package io.calmdesk.e2e;

import java.io.UncheckedIOException;
import java.time.Duration;

/** Waits for something that other processes are about to do. */
final class Waiting {

    private Waiting() {}

    /** Tries until it holds; after the time given the last failure is the test's. */
    static void eventually(Duration within, Runnable assertion) {
        eventually(within, Duration.ofMillis(100), assertion);
    }

    /** Tries with such pauses until it holds, when looking costs something. */
    static void eventually(Duration within, Duration pause, Runnable assertion) {
        long end = System.nanoTime() + within.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError | UncheckedIOException notYet) {
                // Nobody listens while what was killed starts again.
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                sleep(pause);
            }
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
