package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.FieldCheck;
import io.calmdesk.crises.playbook.CrisisLevel;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** How far up it goes now. */
record RaiseRequest(
        @Schema(implementation = CrisisLevel.class, requiredMode = RequiredMode.REQUIRED) @Nullable
        String level) {

    CrisisLevel checked() {
        FieldCheck check = new FieldCheck();
        if (level == null) {
            check.refuse("level", "missing");
        }
        CrisisLevel read = check.code("level", level, CrisisLevel::of).orElse(CrisisLevel.SITE);
        check.done();
        return read;
    }
}
