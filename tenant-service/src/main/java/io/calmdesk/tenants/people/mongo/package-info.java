/** Who is an administrator, in MongoDB. */
@NullMarked
package io.calmdesk.tenants.people.mongo;

import org.jspecify.annotations.NullMarked;
