/** Mails to people who were added to a business. */
@NullMarked
package io.calmdesk.tenants.people.mail;

import org.jspecify.annotations.NullMarked;
