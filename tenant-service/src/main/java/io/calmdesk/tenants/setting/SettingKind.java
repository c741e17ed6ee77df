package io.calmdesk.tenants.setting;

import io.calmdesk.dossier.DossierKind;
import io.calmdesk.dossier.OutboundRecord;
import io.calmdesk.dossier.Publication;
import io.calmdesk.settings.SettingsMessage.SettingRecord;
import io.calmdesk.tenants.setting.SettingFact.SettingAdopted;
import io.calmdesk.tenants.setting.SettingFact.SettingChanged;
import java.util.List;
import java.util.Map;

/** How settings are stored, and told: the record first, so that whoever hears of the change can already read it. */
public final class SettingKind implements DossierKind<SettingItem, SettingFact> {

    private final Topics topics;

    public SettingKind(Topics topics) {
        this.topics = topics;
    }

    @Override
    public String collection() {
        return "setting_items";
    }

    @Override
    public int shape() {
        return 1;
    }

    @Override
    public Class<SettingItem> stateType() {
        return SettingItem.class;
    }

    @Override
    public Map<String, Class<? extends SettingFact>> factTypes() {
        return Map.of("adopted", SettingAdopted.class, "changed", SettingChanged.class);
    }

    @Override
    public List<OutboundRecord> publish(Publication<SettingFact> publication) {
        SettingFact fact = publication.fact().fact();
        SettingRecord setting = new SettingRecord(
                publication.tenant(),
                fact.section(),
                fact.item(),
                publication.fact().number(),
                fact.data());
        return List.of(topics.setting(setting), topics.fact(publication, type(fact), publicData(fact)));
    }

    private static String type(SettingFact fact) {
        return switch (fact) {
            case SettingAdopted adopted -> "setting-adopted";
            case SettingChanged changed -> "setting-changed";
        };
    }

    private static Map<String, Object> publicData(SettingFact fact) {
        return switch (fact) {
            case SettingAdopted adopted ->
                Map.of("section", adopted.section(), "item", adopted.item(), "origin", adopted.origin());
            case SettingChanged changed -> Map.of("section", changed.section(), "item", changed.item());
        };
    }
}
