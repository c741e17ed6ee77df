/** Which services have taken over which settings, so that what was just switched on works. */
@NullMarked
package io.calmdesk.tenants.reader;

import org.jspecify.annotations.NullMarked;
