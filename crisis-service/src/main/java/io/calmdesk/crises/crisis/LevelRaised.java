package io.calmdesk.crises.crisis;

import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import io.calmdesk.kernel.Role;
import java.util.List;

/** The crisis reaches further up, and those who lead there are called. */
public record LevelRaised(String crisisNumber, CrisisType type, CrisisLevel level, List<Role> tell)
        implements CrisisFact {}
