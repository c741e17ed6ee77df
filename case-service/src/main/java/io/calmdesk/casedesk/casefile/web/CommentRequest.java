package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.FieldCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** An inside note. */
record CommentRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "1 to 5,000 code points, kept unchanged") @Nullable
        String text) {

    private static final int LONGEST_NOTE = 5_000;

    String checked() {
        FieldCheck check = new FieldCheck();
        String note = check.required("text", text, LONGEST_NOTE);
        check.done();
        return note;
    }
}
