package io.calmdesk.tenants.setting;

import io.calmdesk.dossier.Act;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of all businesses, each a dossier. */
public final class SettingItems {

    private final Dossiers<SettingItem, SettingFact> dossiers;
    private final SettingSections sections;

    public SettingItems(Dossiers<SettingItem, SettingFact> dossiers, SettingSections sections) {
        this.dossiers = dossiers;
        this.sections = sections;
    }

    /** Gives a business a setting it does not have yet; one it has stays as it is. */
    public void adopt(TenantId tenant, String section, String item, Act act, Map<String, Object> data, String origin) {
        dossiers.create(
                tenant, id(tenant, section, item), act, SettingItem.adopt(section, item, data, origin, act.at()));
    }

    /** Sets it otherwise; the same again changes nothing. Refused as not found when the business has no such setting. */
    public Dossier<SettingItem> change(
            TenantId tenant, String section, String item, Act act, Map<String, Object> data) {
        return dossiers.change(
                tenant, id(tenant, section, item), act, stored -> stored.state().change(data, act.at()));
    }

    /** One setting as it stands. */
    public Optional<Dossier<SettingItem>> find(TenantId tenant, String section, String item) {
        return dossiers.find(tenant, id(tenant, section, item));
    }

    /** All settings of a section, by name. */
    public List<Dossier<SettingItem>> section(TenantId tenant, String section) {
        return sections.section(tenant, section);
    }

    private static String id(TenantId tenant, String section, String item) {
        return tenant + "." + section + "." + item;
    }
}
