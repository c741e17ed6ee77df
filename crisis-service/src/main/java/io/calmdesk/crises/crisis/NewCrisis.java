package io.calmdesk.crises.crisis;

import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.Playbook;
import java.util.List;

/** All that a crisis is opened from. */
record NewCrisis(Opening opening, Playbook playbook, CrisisLevel level, List<String> cases) {

    NewCrisis {
        cases = List.copyOf(cases);
    }
}
