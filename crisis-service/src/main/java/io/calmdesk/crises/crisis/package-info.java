/** A crisis as a file: what happened to it, what is to be done, what was said. */
@NullMarked
package io.calmdesk.crises.crisis;

import org.jspecify.annotations.NullMarked;
