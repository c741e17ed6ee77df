package io.calmdesk.casedesk.promise;

import java.util.List;

/**
 * What is promised when a case of some kind comes in, read from the tenant's policies as they stand.
 *
 * @param label what is promised, for example {@code solution}
 * @param keptBy the types of fact any of which keeps it
 */
public record PromiseTerms(
        String label,
        PromiseClass promiseClass,
        Allowance allowance,
        List<String> keptBy,
        Ladder ladder,
        WorkingCalendar calendar,
        PolicyPin deadlinePolicy,
        PolicyPin ladderPolicy,
        PolicyPin calendarPolicy) {

    public PromiseTerms {
        keptBy = List.copyOf(keptBy);
    }
}
