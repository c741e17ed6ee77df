/** Stores dossiers by guarded updates, and keeps the claims and counters beside them. */
@NullMarked
package io.calmdesk.dossier.store;

import org.jspecify.annotations.NullMarked;
