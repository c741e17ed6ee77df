/** What was once promised to readers of events and users of the API. */
@NullMarked
package io.calmdesk.e2e.contract;

import org.jspecify.annotations.NullMarked;
