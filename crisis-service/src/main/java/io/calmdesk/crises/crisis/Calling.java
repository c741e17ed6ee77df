package io.calmdesk.crises.crisis;

import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import io.calmdesk.kernel.Role;
import java.util.List;

/** Who is called to a crisis, and what they have to know of it to come. */
public record Calling(String crisisNumber, CrisisType type, CrisisLevel level, List<Role> tell) {

    public Calling {
        tell = List.copyOf(tell);
    }
}
