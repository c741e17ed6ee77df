/** What the reports count: one row for each case and each crisis, made from facts alone. */
@NullMarked
package io.calmdesk.reports.row;

import org.jspecify.annotations.NullMarked;
