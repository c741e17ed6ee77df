/** Crises over HTTP. */
@NullMarked
package io.calmdesk.crises.crisis.web;

import org.jspecify.annotations.NullMarked;
