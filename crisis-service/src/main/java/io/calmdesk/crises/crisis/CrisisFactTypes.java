package io.calmdesk.crises.crisis;

import java.util.Map;

/** The stored names of the facts, which never change. */
public final class CrisisFactTypes {

    /** Each type of fact by its stored name. */
    public static final Map<String, Class<? extends CrisisFact>> BY_NAME = Map.of(
            "opened", CrisisOpened.class,
            "case-linked", CaseLinked.class,
            "level-raised", LevelRaised.class,
            "step-ticked", StepTicked.class,
            "step-reopened", StepReopened.class,
            "mark-reached", MarkReached.class,
            "log-added", LogAdded.class,
            "log-corrected", LogCorrected.class,
            "settled", CrisisSettled.class,
            "reviewed", CrisisReviewed.class);

    private CrisisFactTypes() {}
}
