package io.calmdesk.notifications.delivery;

import java.time.Instant;

/**
 * Knows whether a channel is down. While it is, nothing goes out but one trial after each pause, so that a dead mail
 * server costs one connection now and then instead of one for each waiting message.
 */
final class Circuit {

    private final GrowingPause pause;
    private int failures;
    private Instant closedUntil = Instant.MIN;

    Circuit(GrowingPause pause) {
        this.pause = pause;
    }

    /** How many may go out now, of those the sender has room for. */
    synchronized int allowance(Instant now, int room) {
        if (now.isBefore(closedUntil)) {
            return 0;
        }
        return failures > 0 ? Math.min(1, room) : room;
    }

    synchronized void worked() {
        failures = 0;
        closedUntil = Instant.MIN;
    }

    /** Several that were under way when the channel died count as one failure. */
    synchronized void failed(Instant now) {
        if (now.isBefore(closedUntil)) {
            return;
        }
        failures++;
        closedUntil = now.plus(pause.after(failures));
    }

    synchronized boolean isDown() {
        return failures > 0;
    }
}
