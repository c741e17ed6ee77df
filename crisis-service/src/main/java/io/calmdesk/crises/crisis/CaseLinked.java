package io.calmdesk.crises.crisis;

/** A case belongs to the crisis as well. */
public record CaseLinked(String caseId) implements CrisisFact {}
