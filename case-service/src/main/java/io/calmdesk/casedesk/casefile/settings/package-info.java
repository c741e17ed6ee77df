/** A business's policies for cases, read from this service's copy of the settings. */
@NullMarked
package io.calmdesk.casedesk.casefile.settings;

import org.jspecify.annotations.NullMarked;
