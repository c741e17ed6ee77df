/** Rebuilding the rows, for operators. */
@NullMarked
package io.calmdesk.reports.generation.operating;

import org.jspecify.annotations.NullMarked;
