/** How much may come in: bytes of a body, requests of an address, requests of a business. */
@NullMarked
package io.calmdesk.gateway.limit;

import org.jspecify.annotations.NullMarked;
