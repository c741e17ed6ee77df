/** Each service's own copy of the tenants' settings, and the keys that travel with them. */
@NullMarked
package io.calmdesk.settings;

import org.jspecify.annotations.NullMarked;
