/** What the services report about the settings they have taken over. */
@NullMarked
package io.calmdesk.tenants.reader.messaging;

import org.jspecify.annotations.NullMarked;
