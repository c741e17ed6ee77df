/** Generations of the rows: one serves, the next may be filled from a replay meanwhile. */
@NullMarked
package io.calmdesk.reports.generation;

import org.jspecify.annotations.NullMarked;
