/** What was seen of cases, in MongoDB. */
@NullMarked
package io.calmdesk.crises.detection.mongo;

import org.jspecify.annotations.NullMarked;
