/** Wakes dossiers when something promised in them falls due. */
@NullMarked
package io.calmdesk.dossier.waking;

import org.jspecify.annotations.NullMarked;
