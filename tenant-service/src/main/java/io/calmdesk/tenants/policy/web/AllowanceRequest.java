package io.calmdesk.tenants.policy.web;

import io.calmdesk.kernel.Malformed;
import io.calmdesk.tenants.policy.Allowance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long the business wants to allow itself. */
@Schema(
        name = "AllowanceRequest",
        requiredProperties = {"allowance"})
record AllowanceRequest(
        @Schema(example = "PT20S", description = "ISO 8601 duration, more than nothing and at most 366 days") @Nullable
        String allowance) {

    Duration checked() {
        if (allowance == null) {
            throw Malformed.field("allowance", "missing");
        }
        return Allowance.parse(allowance);
    }
}
