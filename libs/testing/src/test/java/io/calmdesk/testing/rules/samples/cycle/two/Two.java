package io.calmdesk.testing.rules.samples.cycle.two;

import io.calmdesk.testing.rules.samples.cycle.one.One;

public class Two {
    void use(One one) {}
}
