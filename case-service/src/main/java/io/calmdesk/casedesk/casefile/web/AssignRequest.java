package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.FieldCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** To whom a case is given. */
record AssignRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "A person's id, or me") @Nullable
        String to) {

    private static final int LONGEST_ID = 100;

    String checked() {
        FieldCheck check = new FieldCheck();
        String person = check.required("to", to, LONGEST_ID);
        check.done();
        return person;
    }
}
