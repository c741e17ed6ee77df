package io.calmdesk.crises.crisis;

/** An entry of the log was put right beside itself; what was written stays. */
public record LogCorrected(String entry, String corrects, SealedText text) implements CrisisFact {}
