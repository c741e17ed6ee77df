package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.FieldCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** Which step was not done after all. */
record UntickRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "The id of a step") @Nullable
        String step) {

    String checked() {
        FieldCheck check = new FieldCheck();
        String id = check.required("step", step, TickRequest.LONGEST);
        check.done();
        return id;
    }
}
