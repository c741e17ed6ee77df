/** Counts what the facts of cases and crises say, so that a business sees how it is doing. */
@NullMarked
package io.calmdesk.reports;

import org.jspecify.annotations.NullMarked;
