/** Who calls: tokens as Keycloak signs them, and the talk with Keycloak. */
@NullMarked
package io.calmdesk.gateway.identity;

import org.jspecify.annotations.NullMarked;
