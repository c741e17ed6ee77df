/** Customers: who told us, and how they are known again. */
@NullMarked
package io.calmdesk.casedesk.party;

import org.jspecify.annotations.NullMarked;
