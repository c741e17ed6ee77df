package io.calmdesk.gateway;

import io.calmdesk.testing.rules.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTests {

    @Test
    void theCodeKeepsTheHouseRules() {
        HouseRules.check("io.calmdesk.gateway");
    }
}
