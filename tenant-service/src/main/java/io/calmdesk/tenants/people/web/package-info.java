/** People over HTTP. */
@NullMarked
package io.calmdesk.tenants.people.web;

import org.jspecify.annotations.NullMarked;
