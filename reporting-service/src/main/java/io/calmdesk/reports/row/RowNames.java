package io.calmdesk.reports.row;

/** What the rows of a generation are called, as collections and as readers with positions of their own. */
public final class RowNames {

    private RowNames() {}

    /** The rows of the cases. */
    public static String cases(int generation) {
        return "cases-" + generation;
    }

    /** The rows of the crises. */
    public static String crises(int generation) {
        return "crises-" + generation;
    }
}
