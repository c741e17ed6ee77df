/** The desk itself: complaints go in, become cases with promises, and are not forgotten. */
@NullMarked
package io.calmdesk.casedesk;

import org.jspecify.annotations.NullMarked;
