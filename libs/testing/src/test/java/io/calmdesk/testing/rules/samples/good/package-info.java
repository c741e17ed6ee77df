@NullMarked
package io.calmdesk.testing.rules.samples.good;

import org.jspecify.annotations.NullMarked;
