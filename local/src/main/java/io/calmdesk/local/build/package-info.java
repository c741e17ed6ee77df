/** Turning sources into what is started: jars, their class data archives, the web pages. */
@NullMarked
package io.calmdesk.local.build;

import org.jspecify.annotations.NullMarked;
