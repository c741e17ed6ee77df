package io.calmdesk.crises.crisis;

import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import io.calmdesk.kernel.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** It was a crisis from here on: its playbook is pinned, its clocks run, and these roles are called. */
public record CrisisOpened(
        String number,
        CrisisType type,
        CrisisLevel level,
        Cause cause,
        String playbook,
        int playbookVersion,
        List<String> cases,
        List<Role> tell,
        List<StepRun> steps,
        @Nullable SealedText place,
        @Nullable String placeKey)
        implements CrisisFact {}
