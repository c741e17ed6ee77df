/** What the caller may know of themselves. */
@NullMarked
package io.calmdesk.gateway.me;

import org.jspecify.annotations.NullMarked;
