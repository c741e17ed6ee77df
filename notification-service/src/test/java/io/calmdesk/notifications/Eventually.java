package io.calmdesk.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Waits for what comes about by itself. */
public final class Eventually {

    private Eventually() {}

    /** Repeats the assertion until it holds, for at most this long. */
    public static void within(Duration time, Runnable assertion) throws InterruptedException {
        Instant end = InstantSource.system().instant().plus(time);
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (InstantSource.system().instant().isAfter(end)) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    /** Repeats the assertion until it holds, for at most forty-five seconds. */
    public static void soon(Runnable assertion) throws InterruptedException {
        within(Duration.ofSeconds(45), assertion);
    }
}
