/** What tests stand on: real servers, a clock that can be moved, tokens as production verifies them. */
@NullMarked
package io.calmdesk.testing;

import org.jspecify.annotations.NullMarked;
