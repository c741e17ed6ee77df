/** The rules as they stand in the release. */
@NullMarked
package io.calmdesk.crises.detection.json;

import org.jspecify.annotations.NullMarked;
