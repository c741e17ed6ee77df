package io.calmdesk.tenants.policy.web;

import io.calmdesk.dossier.Dossier;
import io.calmdesk.tenants.setting.SettingItem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** What the business says of itself. */
@Schema(name = "Profile")
record ProfileView(String slug, String name, String locale, String timeZone, List<String> industries, long version) {

    static ProfileView of(Dossier<SettingItem> stored) {
        Map<String, Object> data = stored.state().data();
        return new ProfileView(
                String.valueOf(data.get("slug")),
                String.valueOf(data.get("name")),
                String.valueOf(data.get("locale")),
                String.valueOf(data.get("timeZone")),
                ((List<?>) data.getOrDefault("industries", List.of()))
                        .stream().map(String::valueOf).toList(),
                stored.version());
    }
}
