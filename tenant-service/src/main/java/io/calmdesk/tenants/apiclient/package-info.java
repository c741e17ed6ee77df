/** Programs that work for a business with roles of their own. */
@NullMarked
package io.calmdesk.tenants.apiclient;

import org.jspecify.annotations.NullMarked;
