/** The architecture rules every module is held to. */
@NullMarked
package io.calmdesk.testing.rules;

import org.jspecify.annotations.NullMarked;
