package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.FieldCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody writes into the log. */
record LogRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "1 to 5,000 code points, kept unchanged") @Nullable
        String text,

        @Schema(
                type = "string",
                format = "date-time",
                description = "When it was written, if not just now; not before the opening")
        @Nullable
        String at) {

    record Checked(String text, @Nullable Instant at) {}

    Checked checked() {
        FieldCheck check = new FieldCheck();
        String read = check.required("text", text, TextRequest.LONGEST);
        Instant moment = check.moment("at", at);
        check.done();
        return new Checked(read, moment);
    }
}
