/** Mails to people who were added to a business. */
@NullMarked
package io.calmdesk.tenants.people.messaging;

import org.jspecify.annotations.NullMarked;
