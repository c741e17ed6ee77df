package io.calmdesk.crises.crisis;

/** Somebody wrote down what happened or was done. */
public record LogAdded(String entry, SealedText text) implements CrisisFact {}
