/** The people of a business and the roles they hold. */
@NullMarked
package io.calmdesk.tenants.people;

import org.jspecify.annotations.NullMarked;
