@NullMarked
package io.calmdesk.testing.rules.samples.framework.subject;

import org.jspecify.annotations.NullMarked;
