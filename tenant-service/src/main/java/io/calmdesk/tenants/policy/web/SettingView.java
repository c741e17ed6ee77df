package io.calmdesk.tenants.policy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.tenants.setting.SettingItem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A setting as it stands: what it says, and which version of it this is. */
@Schema(name = "Setting")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SettingView(
        String item,
        Map<String, Object> data,
        long version,

        @Schema(description = "Only when false: the services have not all taken the change over yet.") @Nullable
        Boolean applied) {

    static SettingView of(Dossier<SettingItem> stored, @Nullable Boolean applied) {
        return new SettingView(stored.state().item(), stored.state().data(), stored.version(), applied);
    }
}
