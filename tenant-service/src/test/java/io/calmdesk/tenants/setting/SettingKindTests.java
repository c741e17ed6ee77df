package io.calmdesk.tenants.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.settings.SettingsTopic;
import io.calmdesk.tenants.EventContract;
import io.calmdesk.tenants.policy.CaseKind;
import io.calmdesk.tenants.policy.DeadlinePolicy;
import io.calmdesk.tenants.setting.SettingFact.SettingAdopted;
import io.calmdesk.tenants.setting.SettingFact.SettingChanged;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingKindTests {

    private static final Map<String, Object> DATA = DeadlinePolicy.untilSolution(
                    CaseKind.COMPLAINT, Duration.ofSeconds(20))
            .data();

    private final SettingKind kind = new SettingKind(new Topics("facts", "settings"));

    @Test
    void publishesEachVersionOnThePartitionOfItsTenant() {
        List<OutboundRecord> told =
                EventContract.assertPublished(kind, new SettingAdopted("deadlines", "complaint", DATA, "D-001"));
        assertThat(told).extracting(OutboundRecord::topic).containsExactly("settings", "facts");
        assertThat(told.getFirst().partition()).isBetween(0, SettingsTopic.PARTITIONS - 1);
        assertThat(told.getFirst().value()).contains("PT20S");
    }

    @Test
    void keepsTheContractOfAChange() {
        EventContract.assertPublished(kind, new SettingChanged("deadlines", "complaint", DATA));
    }
}
