/** Texts sealed with the key of the party they belong to. */
@NullMarked
package io.calmdesk.casedesk.sealing;

import org.jspecify.annotations.NullMarked;
