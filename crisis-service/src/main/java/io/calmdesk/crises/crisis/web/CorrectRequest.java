package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.FieldCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** What an entry of the log should have said. */
record CorrectRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "The id of the entry that is put right") @Nullable
        String entry,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "1 to 5,000 code points, kept unchanged") @Nullable
        String text) {

    private static final int LONGEST_ID = 20;

    Checked checked() {
        FieldCheck check = new FieldCheck();
        Checked read = new Checked(
                check.required("entry", entry, LONGEST_ID), check.required("text", text, TextRequest.LONGEST));
        check.done();
        return read;
    }

    record Checked(String entry, String text) {}
}
