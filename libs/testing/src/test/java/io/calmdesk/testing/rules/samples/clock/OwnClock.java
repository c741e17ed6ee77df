package io.calmdesk.testing.rules.samples.clock;

import java.time.Instant;

class OwnClock {
    Instant time() {
        return Instant.now();
    }
}
