package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.FieldCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which step was done. */
record TickRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "The id of a step") @Nullable
        String step,

        @Schema(
                type = "string",
                format = "date-time",
                description = "When it was done, if not just now; not before the opening")
        @Nullable
        String at) {

    static final int LONGEST = 100;

    record Checked(String step, @Nullable Instant at) {}

    Checked checked() {
        FieldCheck check = new FieldCheck();
        String id = check.required("step", step, LONGEST);
        Instant moment = check.moment("at", at);
        check.done();
        return new Checked(id, moment);
    }
}
