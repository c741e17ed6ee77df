package io.calmdesk.casedesk.casefile;

import org.jspecify.annotations.Nullable;

/** Which cases of a business are asked for; what is null does not matter. */
public record CaseFilter(
        @Nullable CaseState state,
        @Nullable String category,
        @Nullable String assignee) {}
