@NullMarked
package io.calmdesk.testing.rules.samples.clock;

import org.jspecify.annotations.NullMarked;
