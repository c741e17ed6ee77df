@NullMarked
package io.calmdesk.testing.rules.samples.subjects.other;

import org.jspecify.annotations.NullMarked;
