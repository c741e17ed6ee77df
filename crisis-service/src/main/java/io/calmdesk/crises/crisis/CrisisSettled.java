package io.calmdesk.crises.crisis;

/** It is over; the clocks stand still. */
public record CrisisSettled() implements CrisisFact {}
