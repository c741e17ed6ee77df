@NullMarked
package io.calmdesk.testing.rules.samples.framework.subject.mongo;

import org.jspecify.annotations.NullMarked;
