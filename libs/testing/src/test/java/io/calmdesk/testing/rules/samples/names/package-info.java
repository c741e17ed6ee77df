@NullMarked
package io.calmdesk.testing.rules.samples.names;

import org.jspecify.annotations.NullMarked;
