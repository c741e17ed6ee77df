/** Procedure templates read from the files this service ships. */
@NullMarked
package io.calmdesk.casedesk.procedure.json;

import org.jspecify.annotations.NullMarked;
