/** Browsers that are logged in: their tokens stay here, the browser holds a cookie. */
@NullMarked
package io.calmdesk.gateway.session;

import org.jspecify.annotations.NullMarked;
