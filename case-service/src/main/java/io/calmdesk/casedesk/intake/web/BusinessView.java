package io.calmdesk.casedesk.intake.web;

import io.calmdesk.settings.Profile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a business shows of itself on its public pages. */
@Schema(name = "PublicBusiness")
record BusinessView(
        String name,
        String slug,
        @Schema(allowableValues = {"zh-CN", "zh-TW", "en"}) String locale,
        String timeZone,

        @Schema(
                format = "duration",
                example = "PT24H",
                description = "Within what time a complaint is answered; null when that is not promised to customers")
        @Nullable
        String allowance) {

    static BusinessView of(Profile profile, Optional<Duration> allowance) {
        return new BusinessView(
                profile.name(),
                profile.slug(),
                profile.locale(),
                profile.timeZone(),
                allowance.map(Duration::toString).orElse(null));
    }
}
