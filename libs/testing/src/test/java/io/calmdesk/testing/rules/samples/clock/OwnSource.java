package io.calmdesk.testing.rules.samples.clock;

import java.time.Instant;
import java.time.InstantSource;

final class OwnSource {

    Instant moment() {
        return InstantSource.system().instant();
    }
}
