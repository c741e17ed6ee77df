package io.calmdesk.crises.crisis;

/** What was learnt from it has been written down. */
public record CrisisReviewed(SealedText text) implements CrisisFact {}
