/** API clients in MongoDB. */
@NullMarked
package io.calmdesk.tenants.apiclient.mongo;

import org.jspecify.annotations.NullMarked;
