/** Getting the servers the desk stands on: found on the machine, or fetched once and checked. */
@NullMarked
package io.calmdesk.local.fetch;

import org.jspecify.annotations.NullMarked;
