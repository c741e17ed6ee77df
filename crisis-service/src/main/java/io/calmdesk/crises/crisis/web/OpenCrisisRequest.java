package io.calmdesk.crises.crisis.web;

import io.calmdesk.crises.FieldCheck;
import io.calmdesk.crises.crisis.OpenCrisis;
import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import io.calmdesk.kernel.Ids;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** Somebody sees a crisis and says so. */
record OpenCrisisRequest(
        @Schema(implementation = CrisisType.class, requiredMode = RequiredMode.REQUIRED) @Nullable
        String type,

        @Schema(
                implementation = CrisisLevel.class,
                description = "as the type's playbook has it when absent: top for food poisoning and violence, "
                        + "operations for people in a lift and theft, site for other, company for the rest")
        @Nullable
        String level,

        @Schema(description = "At most 200 code points") @Nullable
        String place,

        @Schema(description = "The case it shows in") @Nullable
        String caseId,

        @Schema(description = "What is going on, at most 5,000 code points; the first entry of the log") @Nullable
        String words) {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_WORDS = 5_000;

    OpenCrisis checked() {
        FieldCheck check = new FieldCheck();
        if (type == null) {
            check.refuse("type", "missing");
        }
        CrisisType read = check.code("type", type, CrisisType::of).orElse(CrisisType.OTHER);
        @Nullable
        CrisisLevel reach = check.code("level", level, CrisisLevel::of).orElse(null);
        String where = check.optional("place", place, LONGEST_PLACE);
        if (caseId != null && !Ids.isId(caseId)) {
            check.refuse("caseId", "invalid");
        }
        String said = check.optional("words", words, LONGEST_WORDS);
        check.done();
        return new OpenCrisis(read, reach, where, caseId, said);
    }
}
