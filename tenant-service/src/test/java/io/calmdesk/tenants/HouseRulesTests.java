package io.calmdesk.tenants;

import io.calmdesk.testing.rules.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTests {

    @Test
    void areKept() {
        HouseRules.checkService("io.calmdesk.tenants");
    }
}
