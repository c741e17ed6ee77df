package io.calmdesk.testing.rules.samples.cycle.one;

import io.calmdesk.testing.rules.samples.cycle.two.Two;

public class One {
    void use(Two two) {}
}
