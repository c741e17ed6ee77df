package io.calmdesk.reports.row;

/** All generations' rows. */
public interface RowStore {

    /** The rows of the cases in one generation. */
    Rows<CaseNews> cases(int generation);

    /** The rows of the crises in one generation. */
    Rows<CrisisNews> crises(int generation);

    /** Makes what a generation needs before its first row. */
    void prepare(int generation);

    /** Deletes a generation; nothing happens when it is gone already. */
    void drop(int generation);
}
