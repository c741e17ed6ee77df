/** Tells the world what has become of dossiers, in order and at least once. */
@NullMarked
package io.calmdesk.dossier.publishing;

import org.jspecify.annotations.NullMarked;
