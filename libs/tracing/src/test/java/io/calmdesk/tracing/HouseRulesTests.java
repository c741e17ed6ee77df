package io.calmdesk.tracing;

import io.calmdesk.testing.rules.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTests {

    @Test
    void theHouseRulesAreKept() {
        HouseRules.check("io.calmdesk.tracing");
    }
}
