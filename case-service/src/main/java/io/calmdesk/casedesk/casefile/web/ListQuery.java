package io.calmdesk.casedesk.casefile.web;

import io.calmdesk.casedesk.FieldCheck;
import io.calmdesk.casedesk.casefile.CaseFilter;
import io.calmdesk.casedesk.casefile.CaseState;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
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
            @Nullable String receivedFrom,
            @Nullable String receivedTo,
            String caller,
            Supplier<ZoneId> zone) {
        FieldCheck check = new FieldCheck();
        CaseState readState =
                check.code("state", blankIsNone(state), CaseState::of).orElse(null);
        String readAssignee = check.optional("assignee", assignee, LONGEST);
        String readCategory = check.optional("category", category, LONGEST);
        String readQ = check.optional("q", q, LONGEST);
        ReceivedDays days = ReceivedDays.of(check, receivedFrom, receivedTo);
        check.done();
        return new ListQuery(
                new CaseFilter(
                        readState,
                        readCategory,
                        MYSELF.equals(readAssignee) ? caller : readAssignee,
                        days.begin(zone),
                        days.end(zone)),
                readQ);
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
                                filter.receivedFrom(),
                                filter.receivedBefore(),
                                q)
                        .stream()
                        .map(part -> Objects.toString(part, "").replace("/", "//"))
                        .collect(Collectors.joining("/"));
    }
}
