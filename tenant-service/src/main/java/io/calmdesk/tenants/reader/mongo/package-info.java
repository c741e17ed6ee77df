/** The readers' reports in MongoDB. */
@NullMarked
package io.calmdesk.tenants.reader.mongo;

import org.jspecify.annotations.NullMarked;
