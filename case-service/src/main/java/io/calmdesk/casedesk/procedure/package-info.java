/** How a case is worked: templates as data, and the pure answer to what comes next, by whom. */
@NullMarked
package io.calmdesk.casedesk.procedure;

import org.jspecify.annotations.NullMarked;
