package io.calmdesk.casedesk.intake.web;

import io.calmdesk.settings.Profile;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a business shows of itself on its public pages. */
@Schema(name = "PublicBusiness")
record BusinessView(
        String name,
        String slug,
        @Schema(allowableValues = {"zh-CN", "zh-TW", "en"}) String locale,
        String timeZone) {

    static BusinessView of(Profile profile) {
        return new BusinessView(profile.name(), profile.slug(), profile.locale(), profile.timeZone());
    }
}
