/** The policies of a business over HTTP. */
@NullMarked
package io.calmdesk.tenants.policy.web;

import org.jspecify.annotations.NullMarked;
