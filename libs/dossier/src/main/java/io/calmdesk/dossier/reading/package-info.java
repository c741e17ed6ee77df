/** Reads the facts that other services publish: each number once, in order, dossier by dossier. */
@NullMarked
package io.calmdesk.dossier.reading;

import org.jspecify.annotations.NullMarked;
