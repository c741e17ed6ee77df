package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.judging.Finding;
import io.calmdesk.casedesk.judging.Proposal;
import io.calmdesk.casedesk.judging.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the words of a case give away, with the reasons; whoever judges the case decides. */
@Schema(name = "Proposal")
record ProposalView(
        List<Found> signals,

        @Schema(description = "What else makes it serious: loss, repeat")
        List<Found> grounds,

        @Nullable String category,
        List<String> categoryReasons,

        @Schema(implementation = Severity.class) @Nullable String severity) {

    /** One thing found. */
    @Schema(name = "Found")
    record Found(
            @Schema(example = "food-poisoning") String code,

            @Schema(description = "The terms of our list it was found by, never the customer's text")
            List<String> reasons) {

        static Found of(Finding finding) {
            return new Found(finding.code(), finding.reasons());
        }
    }

    static @Nullable ProposalView of(@Nullable Proposal proposal) {
        if (proposal == null) {
            return null;
        }
        Finding category = proposal.category();
        return new ProposalView(
                proposal.signals().stream().map(Found::of).toList(),
                proposal.grounds().stream().map(Found::of).toList(),
                category == null ? null : category.code(),
                category == null ? List.of() : category.reasons(),
                proposal.severity() == null ? null : proposal.severity().code());
    }
}
