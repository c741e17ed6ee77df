package io.calmdesk.crises.crisis;

/** A step of the playbook was done; late when that was after its time. */
public record StepTicked(String step, boolean late, boolean duty) implements CrisisFact {}
