/** The search projection in MongoDB. */
@NullMarked
package io.calmdesk.casedesk.search.mongo;

import org.jspecify.annotations.NullMarked;
