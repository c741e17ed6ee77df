package io.calmdesk.notifications.delivery;

import java.time.Duration;

/** A pause that doubles with every try, up to a limit. */
record GrowingPause(Duration first, Duration longest) {

    /** The pause after this many tries, the first being 1. */
    Duration after(int tries) {
        Duration pause = first;
        for (int n = 1; n < tries && pause.compareTo(longest) < 0; n++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
