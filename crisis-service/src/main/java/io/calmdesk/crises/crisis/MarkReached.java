package io.calmdesk.crises.crisis;

import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import io.calmdesk.kernel.Role;
import java.time.Instant;
import java.util.List;

/** A step is not done although this share of its time, in percent, is over; covers all marks of it before. */
public record MarkReached(
        String crisisNumber, String step, int share, Instant dueAt, List<Role> tell, CrisisType type, CrisisLevel level)
        implements CrisisFact {}
