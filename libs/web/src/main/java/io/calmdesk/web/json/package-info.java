/** Reads JSON strictly, so that what is stored is what was meant. */
@NullMarked
package io.calmdesk.web.json;

import org.jspecify.annotations.NullMarked;
