package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.FieldCheck;
import io.calmdesk.casedesk.casefile.CaseFilter;
import io.calmdesk.casedesk.casefile.CaseState;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a list of cases is asked for; an empty parameter is as good as none. */
record ListQuery(CaseFilter filter, @Nullable String q) {

    private static final int LONGEST = 200;
    private static final String MYSELF = "me";

    static ListQuery of(
            @Nullable String state,
            @Nullable String category,
            @Nullable String assignee,
            @Nullable String q,
            String caller) {
        FieldCheck check = new FieldCheck();
        CaseState readState =
                check.code("state", blankIsNone(state), CaseState::of).orElse(null);
        String readAssignee = check.optional("assignee", assignee, LONGEST);
        ListQuery query = new ListQuery(
                new CaseFilter(
                        readState,
                        check.optional("category", category, LONGEST),
                        MYSELF.equals(readAssignee) ? caller : readAssignee),
                check.optional("q", q, LONGEST));
        check.done();
        return query;
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The list's name for cursors: a cursor of another filter does not continue this one. */
    String name() {
        return "cases/"
                + Arrays.asList(
                                filter.state() == null ? "" : filter.state().code(),
                                filter.category(),
                                filter.assignee(),
                                q)
                        .stream()
                        .map(part -> Objects.requireNonNullElse(part, "").replace("/", "//"))
                        .collect(Collectors.joining("/"));
    }
}
