/** Notices that a case, or several together, are a crisis. */
@NullMarked
package io.calmdesk.crises.detection;

import org.jspecify.annotations.NullMarked;
