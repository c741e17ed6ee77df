/** What every part of Calmdesk shares: whose data it is, how ids are made, how a request is refused. */
@NullMarked
package io.calmdesk.kernel;

import org.jspecify.annotations.NullMarked;
