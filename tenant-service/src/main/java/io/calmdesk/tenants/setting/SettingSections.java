package io.calmdesk.tenants.setting;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.kernel.TenantId;
import java.util.List;

/** Sections of settings that the database puts together. */
@FunctionalInterface
public interface SettingSections {

    /** Every setting of a section, by name. */
    List<Dossier<SettingItem>> section(TenantId tenant, String section);
}
