package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.FieldCheck;
import io.calmdesk.casedesk.casefile.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** How a case ended for the customer. */
record SettleRequest(
        @Schema(implementation = Outcome.class, requiredMode = RequiredMode.REQUIRED) @Nullable
        String outcome,

        @Schema(description = "What the customer reads on the tracking page, at most 5,000 code points") @Nullable
        String reply) {

    private static final int LONGEST_REPLY = 5_000;

    Checked checked() {
        FieldCheck check = new FieldCheck();
        if (outcome == null) {
            check.refuse("outcome", "missing");
        }
        Outcome read = check.code("outcome", outcome, Outcome::of).orElse(Outcome.ANSWERED);
        String text = check.optional("reply", reply, LONGEST_REPLY);
        check.done();
        return new Checked(read, text);
    }

    record Checked(Outcome outcome, @Nullable String reply) {}
}
