/** What this service asks its database for, in one place. */
@NullMarked
package io.calmdesk.tenants.mongo;

import org.jspecify.annotations.NullMarked;
