package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.FieldCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** What somebody writes down. */
record TextRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "1 to 5,000 code points, kept unchanged") @Nullable
        String text) {

    static final int LONGEST = 5_000;

    String checked() {
        FieldCheck check = new FieldCheck();
        String read = check.required("text", text, LONGEST);
        check.done();
        return read;
    }
}
