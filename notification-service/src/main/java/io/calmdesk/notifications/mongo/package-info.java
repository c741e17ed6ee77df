/** Notifications in MongoDB: one document each, attempts inside, and the queue as a moment in the document itself. */
@NullMarked
package io.calmdesk.notifications.mongo;

import org.jspecify.annotations.NullMarked;
