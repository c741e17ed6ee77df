/** What case-service tells us, read into our own words. */
@NullMarked
package io.calmdesk.crises.detection.messaging;

import org.jspecify.annotations.NullMarked;
