/** Rows in MongoDB, changed by one guarded update a fact. */
@NullMarked
package io.calmdesk.reports.row.mongo;

import org.jspecify.annotations.NullMarked;
