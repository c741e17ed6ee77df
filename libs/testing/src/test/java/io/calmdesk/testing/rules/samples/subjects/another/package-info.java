@NullMarked
package io.calmdesk.testing.rules.samples.subjects.another;

import org.jspecify.annotations.NullMarked;
