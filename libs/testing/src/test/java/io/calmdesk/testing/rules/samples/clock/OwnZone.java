package io.calmdesk.testing.rules.samples.clock;

import java.time.Clock;

final class OwnZone {

    Clock clock() {
        return Clock.systemUTC();
    }
}
