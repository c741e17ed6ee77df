/** Playbooks as they stand in the release. */
@NullMarked
package io.calmdesk.crises.playbook.json;

import org.jspecify.annotations.NullMarked;
