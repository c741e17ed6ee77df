@NullMarked
package io.calmdesk.testing.rules.samples.cycle.two;

import org.jspecify.annotations.NullMarked;
