/** Who must be told of what: from a promise's mark to one notification for each person and channel. */
@NullMarked
package io.calmdesk.notifications.telling;

import org.jspecify.annotations.NullMarked;
