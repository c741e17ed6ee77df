package io.calmdesk.tenants.policy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.calmdesk.dossier.Dossier;
import io.calmdesk.tenants.policy.DeadlinePolicy;
import io.calmdesk.tenants.setting.SettingItem;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long the business allows itself for one kind of case. */
@Schema(name = "Deadline")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadlineView(
        String kind,

        @Schema(example = "PT24H", description = "ISO 8601 duration in elapsed time")
        String allowance,

        String promise,
        long version,

        @Schema(description = "Only when false: the services have not all taken the change over yet.") @Nullable
        Boolean applied) {

    static DeadlineView of(Dossier<SettingItem> stored, @Nullable Boolean applied) {
        DeadlinePolicy policy = DeadlinePolicy.of(stored.state().data());
        return new DeadlineView(
                policy.kind().code(), policy.allowance().toString(), policy.promise(), stored.version(), applied);
    }
}
