/** Which requirement is shown by which test, and what the numbers in the code mean. */
@NullMarked
package io.calmdesk.e2e.ledger;

import org.jspecify.annotations.NullMarked;
