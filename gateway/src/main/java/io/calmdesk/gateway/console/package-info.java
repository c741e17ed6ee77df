/** The files of the web console and the public pages. */
@NullMarked
package io.calmdesk.gateway.console;

import org.jspecify.annotations.NullMarked;
