package io.calmdesk.crises.crisis;

/** A step was ticked by mistake: it is to be done, and its clock runs again. */
public record StepReopened(String step, boolean duty) implements CrisisFact {}
