/** What case-service and crisis-service tell us, read into our own words. */
@NullMarked
package io.calmdesk.notifications.telling.messaging;

import org.jspecify.annotations.NullMarked;
