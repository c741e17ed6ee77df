/** How a business comes in: one request that leads to a desk ready for its first complaint. */
@NullMarked
package io.calmdesk.tenants.signup;

import org.jspecify.annotations.NullMarked;
