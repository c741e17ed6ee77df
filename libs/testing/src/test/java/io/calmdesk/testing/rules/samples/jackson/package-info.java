@NullMarked
package io.calmdesk.testing.rules.samples.jackson;

import org.jspecify.annotations.NullMarked;
