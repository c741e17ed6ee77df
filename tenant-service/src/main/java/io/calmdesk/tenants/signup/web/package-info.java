/** Sign-up over HTTP. */
@NullMarked
package io.calmdesk.tenants.signup.web;

import org.jspecify.annotations.NullMarked;
