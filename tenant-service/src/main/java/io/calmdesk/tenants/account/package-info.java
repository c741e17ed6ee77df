/** Where people and programs prove who they are. */
@NullMarked
package io.calmdesk.tenants.account;

import org.jspecify.annotations.NullMarked;
