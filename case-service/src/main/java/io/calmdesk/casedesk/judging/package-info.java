/** What the words of a matter give away at first sight, as a proposal for whoever judges it. */
@NullMarked
package io.calmdesk.casedesk.judging;

import org.jspecify.annotations.NullMarked;
