/** What the engines share: fair queues, leases of lanes, the points at which they can break. */
@NullMarked
package io.calmdesk.dossier.engine;

import org.jspecify.annotations.NullMarked;
