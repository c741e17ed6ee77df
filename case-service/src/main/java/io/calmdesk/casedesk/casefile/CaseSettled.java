package io.calmdesk.casedesk.casefile;

/** The customer has the outcome. */
public record CaseSettled(Resolution resolution) implements CaseFact {}
