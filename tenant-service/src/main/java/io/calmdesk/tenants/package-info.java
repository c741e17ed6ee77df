/** Businesses that use Calmdesk: how they sign up, how they are set up, who works for them. */
@NullMarked
package io.calmdesk.tenants;

import org.jspecify.annotations.NullMarked;
