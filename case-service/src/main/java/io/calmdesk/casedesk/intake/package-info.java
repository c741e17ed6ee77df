/** The public door: a form without an account, and a link to follow the case. */
@NullMarked
package io.calmdesk.casedesk.intake;

import org.jspecify.annotations.NullMarked;
