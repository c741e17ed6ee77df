/** The whole product, tried from outside through its gateway. */
@NullMarked
package io.calmdesk.e2e;

import org.jspecify.annotations.NullMarked;
