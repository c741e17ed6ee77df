/** API clients over HTTP. */
@NullMarked
package io.calmdesk.tenants.apiclient.web;

import org.jspecify.annotations.NullMarked;
