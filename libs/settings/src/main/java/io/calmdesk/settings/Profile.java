package io.calmdesk.settings;

import io.calmdesk.kernel.TenantId;
import io.calmdesk.settings.SettingsMessage.SettingRecord;
import java.util.List;
import java.util.Map;

/**
 * What a business says of itself.
 *
 * @param slug its public name in addresses
 * @param oldSlugs names it had before; they still lead to it and are never given to another
 * @param industries industry codes, for example {@code R}
 * @param adminActor the subject of its first administrator, to whom roles fall that nobody holds
 */
public record Profile(
        TenantId tenant,
        String slug,
        List<String> oldSlugs,
        String name,
        String locale,
        String timeZone,
        List<String> industries,
        String adminActor) {

    public Profile {
        oldSlugs = List.copyOf(oldSlugs);
        industries = List.copyOf(industries);
    }

    /** The profile as a settings record. */
    public SettingRecord toRecord(long version) {
        return new SettingRecord(
                tenant,
                Sections.PROFILE,
                Sections.TENANT,
                version,
                Map.of(
                        "slug", slug,
                        "oldSlugs", oldSlugs,
                        "name", name,
                        "locale", locale,
                        "timeZone", timeZone,
                        "industries", industries,
                        "adminActor", adminActor));
    }

    static Profile from(TenantId tenant, Setting setting) {
        Map<String, Object> data = setting.data();
        return new Profile(
                tenant,
                Data.text(data, "slug"),
                Data.texts(data, "oldSlugs"),
                Data.text(data, "name"),
                Data.text(data, "locale"),
                Data.text(data, "timeZone"),
                Data.texts(data, "industries"),
                Data.text(data, "adminActor"));
    }
}
