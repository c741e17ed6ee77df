/** The key store and the long texts in MongoDB. */
@NullMarked
package io.calmdesk.casedesk.sealing.mongo;

import org.jspecify.annotations.NullMarked;
