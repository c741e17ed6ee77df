/** Follows one request through everything it causes, and sends what was seen to a collector when there is one. */
@NullMarked
package io.calmdesk.tracing;

import org.jspecify.annotations.NullMarked;
