package io.calmdesk.tenants.setting;

import io.calmdesk.dossier.Decision;
import io.calmdesk.tenants.setting.SettingFact.SettingAdopted;
import io.calmdesk.tenants.setting.SettingFact.SettingChanged;
import java.time.Instant;
import java.util.Map;

/** One thing a business has set, such as the deadline of complaints; its dossier's version is the setting's version. */
public record SettingItem(String section, String item, Map<String, Object> data) {

    static Decision<SettingItem, SettingFact> adopt(
            String section, String item, Map<String, Object> data, String origin, Instant now) {
        return Decision.of(new SettingItem(section, item, data), now, new SettingAdopted(section, item, data, origin));
    }

    Decision<SettingItem, SettingFact> change(Map<String, Object> to, Instant now) {
        if (data.equals(to)) {
            return Decision.unchanged(this);
        }
        return Decision.of(new SettingItem(section, item, to), now, new SettingChanged(section, item, to));
    }
}
