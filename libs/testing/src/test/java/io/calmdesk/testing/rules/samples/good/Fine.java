package io.calmdesk.testing.rules.samples.good;

import java.time.Instant;
import java.time.InstantSource;

class Fine {
    Instant time(InstantSource clock) {
        return clock.instant();
    }
}
