/** What every request passes first: where it wants to go, where it comes from, what it may not carry. */
@NullMarked
package io.calmdesk.gateway.door;

import org.jspecify.annotations.NullMarked;
