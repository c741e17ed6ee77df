/** Accounts, organizations and role groups in Keycloak. */
@NullMarked
package io.calmdesk.tenants.account.keycloak;

import org.jspecify.annotations.NullMarked;
