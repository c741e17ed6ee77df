@NullMarked
package io.calmdesk.testing.rules.samples.subjects.one;

import org.jspecify.annotations.NullMarked;
