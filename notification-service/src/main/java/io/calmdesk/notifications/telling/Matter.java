package io.calmdesk.notifications.telling;

import java.time.Instant;

/**
 * What a notification is about: the case, which of its promises, how much of the time is used up (100 is the due
 * moment), and when it is due.
 */
public record Matter(String caseId, String caseNumber, String promise, int share, Instant dueAt) {

    /** Why somebody is told, for machines: {@code promise.mark.100}. */
    public String reason() {
        return "promise.mark." + share;
    }

    /** Whether the promise was already due at this mark. */
    public boolean late() {
        return share >= 100;
    }
}
