/** Listens for the generations there are, and knows how far they have come. */
@NullMarked
package io.calmdesk.reports.generation.messaging;

import org.jspecify.annotations.NullMarked;
