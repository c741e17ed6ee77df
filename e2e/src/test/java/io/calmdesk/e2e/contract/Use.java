package io.calmdesk.e2e.contract;

/** Who holds the other end of a shape, and so which change would break them. */
enum Use {
    /** Kept for days and read again: what was valid stays valid, what was always there stays there. */
    EVENT(true, true),
    /** Read by others: what they count on stays; a code more is no break, readers pass over what they do not know. */
    ANSWER(false, true),
    /** Sent by others: what was accepted stays accepted. */
    REQUEST(true, false);

    /** Old values meet the new shape. */
    final boolean mayNotNarrow;

    /** New values meet old readers. */
    final boolean mayNotWiden;

    Use(boolean mayNotNarrow, boolean mayNotWiden) {
        this.mayNotNarrow = mayNotNarrow;
        this.mayNotWiden = mayNotWiden;
    }
}
