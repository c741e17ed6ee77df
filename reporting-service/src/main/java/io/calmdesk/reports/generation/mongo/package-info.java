/** Which generation serves, kept in MongoDB. */
@NullMarked
package io.calmdesk.reports.generation.mongo;

import org.jspecify.annotations.NullMarked;
