/** What a business finds in every database and topic when all is over, compared with what ought to be there. */
@NullMarked
package io.calmdesk.e2e.aftermath;

import org.jspecify.annotations.NullMarked;
