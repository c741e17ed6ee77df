package io.calmdesk.testing.rules.samples.clock;

class OwnMillis {
    long time() {
        return System.currentTimeMillis();
    }
}
