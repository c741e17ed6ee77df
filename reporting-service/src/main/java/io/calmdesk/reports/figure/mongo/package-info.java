/** Figures out of the rows, by aggregation along an index. */
@NullMarked
package io.calmdesk.reports.figure.mongo;

import org.jspecify.annotations.NullMarked;
