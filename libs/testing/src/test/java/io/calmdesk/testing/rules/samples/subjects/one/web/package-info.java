@NullMarked
package io.calmdesk.testing.rules.samples.subjects.one.web;

import org.jspecify.annotations.NullMarked;
