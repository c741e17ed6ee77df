/** Which service answers which path, and what is changed on the way. */
@NullMarked
package io.calmdesk.gateway.route;

import org.jspecify.annotations.NullMarked;
