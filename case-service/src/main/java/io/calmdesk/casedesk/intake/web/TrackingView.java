package io.calmdesk.casedesk.intake.web;

import io.calmdesk.casedesk.casefile.CaseKind;
import io.calmdesk.casedesk.casefile.CaseState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as whoever holds its link sees it: how far it is, never who told it nor what we noted. */
record TrackingView(
        String number,
        @Schema(implementation = CaseState.class) String state,
        @Schema(implementation = CaseKind.class) String kind,
        Instant receivedAt,
        List<PublicPromise> promises,
        @Nullable String reply,
        List<TrackingStep> steps,
        BusinessView business) {

    /** A step of the case's procedure. */
    record TrackingStep(
            @Schema(description = "The step's code, for example tell")
            String label,

            @Schema(allowableValues = {"done", "now", "waiting"})
            String state,

            @Nullable Instant at) {}
}
