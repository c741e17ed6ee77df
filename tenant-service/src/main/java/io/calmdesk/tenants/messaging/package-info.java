/** What this service's own facts ask it to do. */
@NullMarked
package io.calmdesk.tenants.messaging;

import org.jspecify.annotations.NullMarked;
