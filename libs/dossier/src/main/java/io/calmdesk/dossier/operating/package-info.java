/** What operators let a service do once, beside the instances that serve: replay, lineage, parked dossiers. */
@NullMarked
package io.calmdesk.dossier.operating;

import org.jspecify.annotations.NullMarked;
