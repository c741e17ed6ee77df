package io.calmdesk.tenants.setting.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.dossier.store.Dossiers;
import io.calmdesk.kernel.TenantId;
import io.calmdesk.tenants.setting.SettingFact;
import io.calmdesk.tenants.setting.SettingItem;
import io.calmdesk.tenants.setting.SettingSections;
import java.util.List;

/** Settings by the index on their section and name. */
public final class MongoSettingSections implements SettingSections {

    /** Far more than a section can hold; a section is read whole. */
    private static final int WHOLE_SECTION = 1000;

    private final Dossiers<SettingItem, SettingFact> dossiers;

    public MongoSettingSections(Dossiers<SettingItem, SettingFact> dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public List<Dossier<SettingItem>> section(TenantId tenant, String section) {
        return dossiers.list(
                tenant, Filters.eq("state.section", section), Sorts.ascending("state.item"), WHOLE_SECTION);
    }
}
