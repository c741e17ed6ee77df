/** Finding cases by what was said, without storing what was said. */
@NullMarked
package io.calmdesk.casedesk.search;

import org.jspecify.annotations.NullMarked;
