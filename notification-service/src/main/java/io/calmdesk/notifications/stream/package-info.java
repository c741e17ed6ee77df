/** The live stream: who looks at the console now learns that something changed, never what. */
@NullMarked
package io.calmdesk.notifications.stream;

import org.jspecify.annotations.NullMarked;
