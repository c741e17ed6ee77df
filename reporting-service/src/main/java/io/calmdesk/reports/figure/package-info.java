/** The figures a report shows, and the period they are asked for. */
@NullMarked
package io.calmdesk.reports.figure;

import org.jspecify.annotations.NullMarked;
