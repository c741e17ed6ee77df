package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.casefile.CaseForm;
import io.calmdesk.casedesk.casefile.CaseKind;
import io.calmdesk.casedesk.casefile.Channel;
import io.calmdesk.casedesk.judging.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** A matter as staff or an integrator takes it down. */
record ReceiveCaseRequest(
        @Schema(implementation = CaseKind.class, requiredMode = RequiredMode.REQUIRED) @Nullable
        String kind,

        @Schema(implementation = Channel.class, requiredMode = RequiredMode.REQUIRED) @Nullable
        String channel,

        @Schema(description = "Where it happened, at most 200 code points") @Nullable
        String place,

        @Schema(description = "A code of the business's category list") @Nullable
        String category,

        @Schema(implementation = Severity.class, description = "general when absent") @Nullable
        String severity,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        CustomerRequest customer,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                description = "The customer's own words, 1 to 5,000 code points, kept unchanged")
        @Nullable
        String words,

        @Schema(description = "What the customer asks for, at most 5,000 code points") @Nullable
        String demand,

        @Schema(format = "date-time", description = "When the matter happened; starts no clock") @Nullable
        String occurredAt,

        @Schema(format = "date-time", description = "When the customer told us; now when absent. Clocks start here")
        @Nullable
        String receivedAt) {

    CaseForm form() {
        return new CaseForm(
                kind,
                channel,
                place,
                category,
                severity,
                customer == null ? null : customer.form(),
                words,
                demand,
                occurredAt,
                receivedAt);
    }
}
