/** What was promised and until when: one arithmetic of time, marks on the way, kept or missed. */
@NullMarked
package io.calmdesk.casedesk.promise;

import org.jspecify.annotations.NullMarked;
