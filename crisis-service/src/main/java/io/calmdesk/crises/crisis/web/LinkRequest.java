package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.FieldCheck;
import io.calmdesk.kernel.Ids;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** Which case belongs to the crisis as well. */
record LinkRequest(
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable
        String caseId) {

    String checked() {
        FieldCheck check = new FieldCheck();
        String id = caseId == null ? "" : caseId;
        if (!Ids.isId(id)) {
            check.refuse("caseId", caseId == null ? "missing" : "invalid");
        }
        check.done();
        return id;
    }
}
