/** Tells people by mail, in their own language and without a word about the customer. */
@NullMarked
package io.calmdesk.notifications.mail;

import org.jspecify.annotations.NullMarked;
