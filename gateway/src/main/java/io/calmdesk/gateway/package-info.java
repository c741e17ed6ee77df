/** The only door of Calmdesk: log-in, tokens, limits, routing and the console's files. */
@NullMarked
package io.calmdesk.gateway;

import org.jspecify.annotations.NullMarked;
