@NullMarked
package io.calmdesk.testing.rules.samples.subjects.other.mongo;

import org.jspecify.annotations.NullMarked;
