@NullMarked
package io.calmdesk.testing.rules.samples.util;

import org.jspecify.annotations.NullMarked;
