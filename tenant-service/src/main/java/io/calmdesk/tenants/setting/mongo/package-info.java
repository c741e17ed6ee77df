/** Settings in MongoDB. */
@NullMarked
package io.calmdesk.tenants.setting.mongo;

import org.jspecify.annotations.NullMarked;
