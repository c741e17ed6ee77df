/** Starting, finding again, watching and stopping of programs. */
@NullMarked
package io.calmdesk.local.process;

import org.jspecify.annotations.NullMarked;
