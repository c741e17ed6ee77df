@NullMarked
package io.calmdesk.testing.rules.samples.cycle.one;

import org.jspecify.annotations.NullMarked;
