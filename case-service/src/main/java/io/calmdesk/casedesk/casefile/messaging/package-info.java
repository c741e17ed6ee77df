/** What other services are told of a case. */
@NullMarked
package io.calmdesk.casedesk.casefile.messaging;

import org.jspecify.annotations.NullMarked;
