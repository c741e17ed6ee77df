package io.calmdesk.reports.row;

import java.util.List;

/** What feeds the rows. */
public interface RowFeeds {

    /** One feed for each kind of row. */
    List<RowFeed> of(int generation);
}
