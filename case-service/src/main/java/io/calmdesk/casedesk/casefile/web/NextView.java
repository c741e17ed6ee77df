package io.calmdesk.casedesk.casefile.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What comes next, by whom, until when. */
@Schema(name = "NextStep")
record NextView(
        String step,
        String name,
        ResponsibleView who,
        @Nullable Instant dueAt) {}
