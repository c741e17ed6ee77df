/** The policies a business sets for itself: deadlines, escalation ladder, calendar, categories. */
@NullMarked
package io.calmdesk.tenants.policy;

import org.jspecify.annotations.NullMarked;
