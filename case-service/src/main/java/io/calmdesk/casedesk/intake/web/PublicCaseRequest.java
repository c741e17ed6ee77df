package io.calmdesk.casedesk.intake.web;

import io.calmdesk.casedesk.casefile.CaseForm;
import io.calmdesk.casedesk.casefile.CaseKind;
import io.calmdesk.casedesk.casefile.Channel;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A matter as a customer writes it; how serious it is and when it came is ours to say. */
record PublicCaseRequest(
        @Schema(implementation = CaseKind.class, description = "complaint when absent") @Nullable
        String kind,

        @Schema(implementation = Channel.class, description = "web-form when absent") @Nullable
        String channel,

        @Schema(description = "Where it happened, at most 200 code points") @Nullable
        String place,

        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        PublicCustomer customer,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "1 to 5,000 code points, kept unchanged") @Nullable
        String words,

        @Schema(description = "What the customer asks for, at most 5,000 code points") @Nullable
        String demand,

        @Schema(format = "date-time", description = "When the matter happened") @Nullable
        String occurredAt) {

    /** Who writes. */
    @Schema(description = "anonymous: true, or at least one of name, phone, email")
    record PublicCustomer(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Boolean anonymous) {}

    CaseForm form() {
        return new CaseForm(
                Objects.requireNonNullElse(kind, CaseKind.COMPLAINT.code()),
                Objects.requireNonNullElse(channel, Channel.WEB_FORM.code()),
                place,
                null,
                null,
                customer == null
                        ? null
                        : new CaseForm.CustomerForm(
                                customer.name(), customer.phone(), customer.email(), customer.anonymous()),
                words,
                demand,
                occurredAt,
                null);
    }
}
