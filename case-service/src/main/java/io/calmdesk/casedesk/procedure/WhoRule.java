package io.calmdesk.casedesk.procedure;

/** How a template says who takes a step; the first rule that names somebody decides. */
public enum WhoRule {
    /** Whoever the case belongs to now. */
    OWNER,
    /** Whoever it was assigned to, if it was. */
    HANDLER
}
