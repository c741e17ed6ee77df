/** Gives a service its dossiers and runs the engines beside them. */
@NullMarked
package io.calmdesk.dossier.autoconfigure;

import org.jspecify.annotations.NullMarked;
