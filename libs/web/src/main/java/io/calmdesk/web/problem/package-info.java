/** How refusals and failures are told: one form, one place, three languages. */
@NullMarked
package io.calmdesk.web.problem;

import org.jspecify.annotations.NullMarked;
