/** What other services are told of a crisis. */
@NullMarked
package io.calmdesk.crises.crisis.messaging;

import org.jspecify.annotations.NullMarked;
