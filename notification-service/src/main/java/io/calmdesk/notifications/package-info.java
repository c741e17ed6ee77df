/** Tells people what is due or late: who must be told, by which channel, and whether they were. */
@NullMarked
package io.calmdesk.notifications;

import org.jspecify.annotations.NullMarked;
