/** Checks from the facts alone that nothing was forgotten, and drives again what was. */
@NullMarked
package io.calmdesk.dossier.auditing;

import org.jspecify.annotations.NullMarked;
