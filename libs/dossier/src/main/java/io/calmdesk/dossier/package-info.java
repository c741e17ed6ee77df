/** What a dossier is: one document that holds state, history, outbox and the moment to wake up. */
@NullMarked
package io.calmdesk.dossier;

import org.jspecify.annotations.NullMarked;
