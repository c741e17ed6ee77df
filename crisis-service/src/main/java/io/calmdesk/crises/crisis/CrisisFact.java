package io.calmdesk.crises.crisis;

/** Something that happened in a crisis; the facts in order are its history and make its state. */
public sealed interface CrisisFact
        permits CrisisOpened,
                CaseLinked,
                LevelRaised,
                StepTicked,
                StepReopened,
                MarkReached,
                LogAdded,
                LogCorrected,
                CrisisSettled,
                CrisisReviewed {}
