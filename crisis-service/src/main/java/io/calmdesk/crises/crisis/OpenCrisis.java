package io.calmdesk.crises.crisis;

import io.calmdesk.crises.playbook.CrisisLevel;
import io.calmdesk.crises.playbook.CrisisType;
import org.jspecify.annotations.Nullable;

/**
 * Somebody sees a crisis and says so: of which type, how far up, where, about which case, and in what words.
 *
 * @param level null leaves it to the playbook
 */
public record OpenCrisis(
        CrisisType type,
        @Nullable CrisisLevel level,
        @Nullable String place,
        @Nullable String caseId,
        @Nullable String words) {}
